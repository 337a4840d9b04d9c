package cat.impulsem.warehouse.contract;

import cat.impulsem.warehouse.text.Problems;
import cat.impulsem.warehouse.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** All source contracts of the product, read from the files that declare them. */
public final class Contracts {
    private static final String FOLDER = "/contracts/";
    private final Map<String, TableContract> byTable;
    private final String fingerprint;

    private Contracts(Map<String, TableContract> byTable, String fingerprint) {
        this.byTable = byTable;
        this.fingerprint = fingerprint;
    }

    /**
     * Reads every contract named in the index.
     *
     * @throws cat.impulsem.warehouse.text.DeclarationException with every mistake of every file
     */
    public static Contracts load() {
        return read(Contracts::resource);
    }

    /** Reads the contracts of a folder that has its own index. */
    static Contracts in(Path folder) {
        return read(name -> text(folder.resolve(name)));
    }

    private static Contracts read(UnaryOperator<String> textOf) {
        Problems problems = new Problems();
        Map<String, TableContract> contracts = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>();
        for (String table : textOf.apply("index.txt").lines().toList()) {
            String text = textOf.apply(table + ".yml");
            texts.add(text);
            ContractFile.read(table, text, problems).ifPresent(contract -> contracts.put(table, contract));
        }
        Contracts loaded = new Contracts(contracts, sha256(texts));
        ContractCheck.check(loaded, problems);
        problems.throwIfAny("source contracts");
        return loaded;
    }

    /** Every contract, referenced tables before the ones that refer to them. */
    public Collection<TableContract> all() {
        return byTable.values();
    }

    /** The names of all tables, in the same order. */
    public List<String> tables() {
        return List.copyOf(byTable.keySet());
    }

    /** The contract of that table, if there is one. */
    public Optional<TableContract> find(String table) {
        return Optional.ofNullable(byTable.get(table));
    }

    /** The contract of a table that is known to exist. */
    public TableContract get(String table) {
        return find(table).orElseThrow(() -> new IllegalArgumentException("no table \"" + table + "\""));
    }

    /** Changes with every letter of the files that declare them, whether or not a version was raised. */
    public String fingerprint() {
        return fingerprint;
    }

    private static String sha256(List<String> texts) {
        return Sha256.of(texts.stream().map(text -> text.length() + "\n" + text).collect(Collectors.joining()));
    }

    private static String resource(String name) {
        try (InputStream stream = Contracts.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + FOLDER + name + " is not there");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
