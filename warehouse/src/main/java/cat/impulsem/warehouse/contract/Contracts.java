package cat.impulsem.warehouse.contract;

import cat.impulsem.warehouse.text.Problems;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All source contracts of the product, read from the files that declare them. */
public final class Contracts {
    private static final String FOLDER = "/contracts/";
    private final Map<String, TableContract> byTable;

    private Contracts(Map<String, TableContract> byTable) {
        this.byTable = byTable;
    }

    /**
     * Reads every contract named in the index.
     *
     * @throws cat.impulsem.warehouse.text.DeclarationException with every mistake of every file
     */
    public static Contracts load() {
        Problems problems = new Problems();
        Map<String, TableContract> contracts = new LinkedHashMap<>();
        for (String table : text("index.txt").lines().toList()) {
            read(table, problems).ifPresent(contract -> contracts.put(table, contract));
        }
        Contracts loaded = new Contracts(contracts);
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

    private static Optional<TableContract> read(String table, Problems problems) {
        String file = table + ".yml";
        try {
            return Optional.of(Yaml.yaml().readValue(text(file), TableContract.class));
        } catch (JsonProcessingException wrong) {
            problems.add("contracts/" + file, wrong.getOriginalMessage());
            return Optional.empty();
        }
    }

    private static String text(String file) {
        try (InputStream stream = Contracts.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + FOLDER + file + " is not there");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
