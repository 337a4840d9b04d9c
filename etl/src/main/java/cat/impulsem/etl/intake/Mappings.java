package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.text.NearestName;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads mapping files: one beside the delivery's declaration, or else one that the product ships. */
final class Mappings {
    /** Names of the mappings that the product ships. */
    static final List<String> SHIPPED = List.of(
            "hestia.yml",
            "barcelona-geography.yml",
            "barcelona-population.yml",
            "barcelona-unemployment.yml",
            "barcelona-ageing.yml",
            "barcelona-income.yml",
            "barcelona-rents.yml",
            "barcelona-centres.yml",
            "imss-published.yml");

    private final Contracts contracts;
    private final List<FileProblem> problems;

    Mappings(Contracts contracts, List<FileProblem> problems) {
        this.contracts = contracts;
        this.problems = problems;
    }

    /** The mapping of that name; empty, with a problem, when there is none or it cannot be read. */
    Optional<Mapping> find(Path folder, String name) {
        if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            problems.add(new FileProblem(
                    Declaration.FILE,
                    Phrase.quote("mapping"),
                    Phrase.of("a file name without folders"),
                    Phrase.quote(name),
                    null));
            return Optional.empty();
        }
        try {
            String text = text(folder, name);
            if (text == null) {
                String nearest = NearestName.of(name, SHIPPED).orElse(null);
                Phrase expected = Phrase.of("a file of the delivery or one of {0}", SHIPPED);
                problems.add(new FileProblem(
                        Declaration.FILE, Phrase.quote("mapping"), expected, Phrase.quote(name), nearest));
                return Optional.empty();
            }
            return read(name, text);
        } catch (IOException failed) {
            problems.add(new FileProblem(
                    name,
                    null,
                    Phrase.of("a mapping file"),
                    Phrase.of("\"{0}\" while reading", failed.getMessage()),
                    null));
            return Optional.empty();
        }
    }

    private static String text(Path folder, String name) throws IOException {
        Path beside = folder.resolve(name);
        if (Files.isRegularFile(beside)) {
            return Files.readString(beside);
        }
        return ShippedMapping.text(name);
    }

    private Optional<Mapping> read(String name, String text) {
        try {
            Mapping mapping = Yaml.yaml().readValue(text, Mapping.class);
            int before = problems.size();
            mapping.tables().forEach(table -> check(name, table));
            return problems.size() == before ? Optional.of(mapping) : Optional.empty();
        } catch (UnrecognizedPropertyException unknown) {
            List<String> keys = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            String found = unknown.getPropertyName();
            String nearest = NearestName.of(found, keys).orElse(null);
            problems.add(new FileProblem(
                    name, line(unknown), Phrase.of("one of {0}", keys), Phrase.of("\"{0}\"", found), nearest));
        } catch (JsonProcessingException wrong) {
            problems.add(new FileProblem(
                    name, line(wrong), Phrase.of("a mapping"), Phrase.quote(wrong.getOriginalMessage()), null));
        }
        return Optional.empty();
    }

    private static Phrase line(JsonProcessingException wrong) {
        return wrong.getLocation() == null
                ? null
                : Phrase.of("line {0}", wrong.getLocation().getLineNr());
    }

    private void check(String name, TableMapping mapping) {
        Optional<TableContract> contract = mapping.table() == null ? Optional.empty() : contracts.find(mapping.table());
        if (contract.isEmpty()) {
            unknown(name, Phrase.of("a table"), String.valueOf(mapping.table()), contracts.tables());
            return;
        }
        List<String> columns = contract.get().columnNames();
        mapping.columns().keySet().stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> unknown(name, Phrase.of("a column of {0}", mapping.table()), column, columns));
        contract.get().columns().stream()
                .filter(column -> column.required() && !mapping.columns().containsKey(column.name()))
                .forEach(column -> problems.add(new FileProblem(
                        name,
                        Phrase.quote(mapping.table()),
                        Phrase.of("column \"{0}\"", column.name()),
                        Phrase.of("none"),
                        null)));
        if (mapping.encoding() != null && Encodings.find(mapping.encoding()).isEmpty()) {
            unknown(name, Phrase.of("one of {0}", Encodings.KNOWN), mapping.encoding(), Encodings.KNOWN);
        }
    }

    private void unknown(String name, Phrase expected, String found, List<String> known) {
        String nearest = NearestName.of(found, known).orElse(null);
        problems.add(new FileProblem(name, null, expected, Phrase.of("\"{0}\"", found), nearest));
    }
}
