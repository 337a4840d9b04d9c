package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.indicator.Declaration;
import cat.impulsem.warehouse.indicator.Resources;
import cat.impulsem.warehouse.text.NearestName;
import cat.impulsem.warehouse.text.Problems;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** All tables that are shown as published. */
public final class PublishedTables {
    private final List<PublishedTable> tables;

    private PublishedTables(List<PublishedTable> tables) {
        this.tables = tables;
    }

    /** Reads every table named in the index; all mistakes at once. */
    public static PublishedTables load() {
        Problems problems = new Problems();
        List<PublishedTable> tables = new ArrayList<>();
        for (String id : Resources.lines("/published/index.txt")) {
            String file = "published/" + id + ".yml";
            try {
                tables.add(read(new Declaration(file, Yaml.yaml().readTree(Resources.text("/" + file)), problems)));
            } catch (JsonProcessingException wrong) {
                problems.add(file, wrong.getOriginalMessage());
            }
        }
        problems.throwIfAny("published tables");
        return new PublishedTables(List.copyOf(tables));
    }

    private static PublishedTable read(Declaration file) {
        PublishedTable table = new PublishedTable(
                file.text("id"),
                file.texts("name"),
                file.text("source"),
                file.text("citation"),
                file.text("row_column"),
                file.list("rows").stream()
                        .map(row -> new PublishedTable.Line(row.text("code"), row.texts("label")))
                        .toList(),
                file.texts("total"),
                file.list("columns").stream().map(PublishedTables::measure).toList());
        file.finish();
        return table;
    }

    private static PublishedTable.Measure measure(Declaration column) {
        PublishedTable.OverRows overRows = column.choice("over_rows", PublishedTable.OverRows.class);
        Reason reason = overRows == PublishedTable.OverRows.NONE ? column.choice("reason", Reason.class) : null;
        return new PublishedTable.Measure(column.text("column"), column.texts("label"), overRows, reason);
    }

    /** All tables. */
    public List<PublishedTable> all() {
        return tables;
    }

    /**
     * The table of that id.
     *
     * @throws IllegalArgumentException with the nearest known id
     */
    public PublishedTable get(String id) {
        List<String> known = tables.stream().map(PublishedTable::id).toList();
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table \"" + id + "\""
                        + NearestName.of(id, known)
                                .map(near -> "; did you mean \"" + near + "\"?")
                                .orElse("; known are " + String.join(", ", known))));
    }

    /** Cells of a table, row by row, the total row last. */
    public static List<PublishedTable.Cell> cells(PublishedTable table, java.nio.file.Path facts) {
        Map<String, Map<String, Double>> figures = figures(table, facts);
        List<PublishedTable.Cell> cells = new ArrayList<>();
        int position = 0;
        for (PublishedTable.Line row : table.rows()) {
            position++;
            for (int i = 0; i < table.columns().size(); i++) {
                PublishedTable.Measure column = table.columns().get(i);
                Double value = figures.getOrDefault(row.code(), Map.of()).get(column.column());
                cells.add(cell(table, position, row, i + 1, column, value, Reason.NO_DELIVERY, null));
            }
        }
        PublishedTable.Line total = new PublishedTable.Line(PublishedTable.TOTAL, table.total());
        for (int i = 0; i < table.columns().size(); i++) {
            PublishedTable.Measure column = table.columns().get(i);
            Reason missing = column.reason() == null ? Reason.NO_DELIVERY : column.reason();
            cells.add(cell(
                    table,
                    position + 1,
                    total,
                    i + 1,
                    column,
                    total(column, figures),
                    missing,
                    bounds(column, figures)));
        }
        return cells;
    }

    // What is not declared additive has no total, whatever the numbers are.
    private static Double total(PublishedTable.Measure column, Map<String, Map<String, Double>> figures) {
        boolean isWhole =
                !figures.isEmpty() && figures.values().stream().allMatch(row -> row.get(column.column()) != null);
        if (column.overRows() != PublishedTable.OverRows.SUM || !isWhole) {
            return null;
        }
        return figures.values().stream()
                .mapToDouble(row -> row.get(column.column()))
                .sum();
    }

    // All rows may be the same people, or nobody may stand in two of them.
    private static Bounds bounds(PublishedTable.Measure column, Map<String, Map<String, Double>> figures) {
        List<Double> parts = figures.values().stream()
                .map(row -> row.get(column.column()))
                .filter(Objects::nonNull)
                .toList();
        boolean isWhole = !parts.isEmpty() && parts.size() == figures.size();
        return column.overRows() == PublishedTable.OverRows.NONE && isWhole ? Bounds.ofOverlapping(parts) : null;
    }

    private static PublishedTable.Cell cell(
            PublishedTable table,
            int rowPosition,
            PublishedTable.Line row,
            int columnPosition,
            PublishedTable.Measure column,
            Double value,
            Reason missing,
            Bounds bounds) {
        ValueState state = value == null ? ValueState.NOT_AVAILABLE : value == 0 ? ValueState.ZERO : ValueState.VALUE;
        return new PublishedTable.Cell(
                table, rowPosition, row, columnPosition, column, value, state, value == null ? missing : null, bounds);
    }

    private static Map<String, Map<String, Double>> figures(PublishedTable table, java.nio.file.Path facts) {
        TableContract contract = Contracts.load().get(table.source());
        Map<String, Map<String, Double>> figures = new TreeMap<>();
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            engine.load(SqlEngine.Files.of(facts, List.of(contract)));
            List<String> columns =
                    table.columns().stream().map(PublishedTable.Measure::column).toList();
            String sql = "select " + table.rowColumn() + ", " + String.join(", ", columns) + " from " + table.source();
            for (List<Object> row : engine.query(sql)) {
                Map<String, Double> values = new TreeMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    Object value = row.get(i + 1);
                    values.put(columns.get(i), value == null ? null : ((Number) value).doubleValue());
                }
                figures.put((String) row.getFirst(), values);
            }
        }
        return figures;
    }
}
