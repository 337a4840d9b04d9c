package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.text.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares the names of a file's columns with the ones that are expected. */
final class HeaderCheck {
    private HeaderCheck() {}

    static List<FileProblem> check(DeliveryPart part, TableContract contract, List<String> header) {
        return part.isMapped() ? checkMapped(part, header) : checkDirect(part, contract, header);
    }

    /** Place of a column of ours in a header, ignoring case and outer blanks, or -1. */
    static int find(List<String> header, String column) {
        for (int i = 0; i < header.size(); i++) {
            if (name(header.get(i)).equals(column)) {
                return i;
            }
        }
        return -1;
    }

    private static List<FileProblem> checkDirect(DeliveryPart part, TableContract contract, List<String> header) {
        List<FileProblem> problems = new ArrayList<>();
        List<String> known = contract.columnNames();
        Set<String> seen = new HashSet<>();
        for (String written : header) {
            String name = name(written);
            if (name.isEmpty() || part.format() == FileFormat.CALENDAR) {
                continue;
            }
            if (!known.contains(name)) {
                problems.add(unknown(part, Phrase.of("a column of {0}", part.table()), written, known));
            } else if (!seen.add(name)) {
                problems.add(part.problem(
                        Phrase.of("header"), Phrase.of("each column once"), Phrase.of("\"{0}\" twice", name)));
            }
        }
        contract.columns().stream()
                .filter(Column::required)
                .filter(column -> find(header, column.name()) < 0)
                .forEach(column -> problems.add(absent(part, column.name())));
        return problems;
    }

    private static List<FileProblem> checkMapped(DeliveryPart part, List<String> header) {
        ForeignHeader foreign = new ForeignHeader(part.mapping(), header);
        List<FileProblem> problems = new ArrayList<>();
        for (String name : part.mapping().sourceColumns()) {
            if (foreign.find(name) < 0 && !isOptional(part.mapping(), name)) {
                String nearest = NearestName.of(name, header).orElse(null);
                problems.add(new FileProblem(
                        part.file(),
                        Phrase.of("header"),
                        Phrase.of("column \"{0}\" of the mapping", name),
                        Phrase.of("none"),
                        nearest));
            }
        }
        TableMapping.Unpivot unpivot = part.mapping().unpivot();
        if (unpivot != null && foreign.unpivoted().isEmpty()) {
            problems.add(part.problem(Phrase.of("header"), Phrase.of("columns that become rows"), Phrase.of("none")));
        }
        return problems;
    }

    private static boolean isOptional(TableMapping mapping, String source) {
        List<ColumnMapping> users = mapping.columns().entrySet().stream()
                .filter(entry -> entry.getValue().sources(entry.getKey()).contains(source))
                .map(Map.Entry::getValue)
                .toList();
        return !users.isEmpty() && users.stream().allMatch(ColumnMapping::optional);
    }

    private static FileProblem unknown(DeliveryPart part, Phrase expected, String found, List<String> known) {
        String nearest = NearestName.of(found, known).orElse(null);
        return new FileProblem(part.file(), Phrase.of("header"), expected, Phrase.of("\"{0}\"", found), nearest);
    }

    private static FileProblem absent(DeliveryPart part, String column) {
        return part.problem(Phrase.of("header"), Phrase.of("required column \"{0}\"", column), Phrase.of("none"));
    }

    private static String name(String written) {
        return Cells.strip(written).toLowerCase(Locale.ROOT);
    }
}
