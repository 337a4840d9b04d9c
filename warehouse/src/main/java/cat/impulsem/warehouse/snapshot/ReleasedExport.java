package cat.impulsem.warehouse.snapshot;

import cat.impulsem.warehouse.text.CsvField;
import cat.impulsem.warehouse.text.DataKind;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.NearestName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Figures of a snapshot as CSV for programs: comma, decimal point, full precision, one line a cell, with the state and
 * the reason where there is no figure. Nothing is computed here: what the snapshot holds is what is written.
 */
public final class ReleasedExport {
    private static final String VALUES_HEADER = "indicator_id,view_mode,level,unit_code,unit_name,grain,period_start,"
            + "period_end,numerator,denominator,value,unit,state,reason,reason_text,coverage,indicator_name,"
            + "definition_version,bound_low,bound_high,flags,snapshot_id,data_kind";
    private static final String TABLE_HEADER =
            "table_id,row_code,row_label,column_code,column_label,value,state,reason,reason_text,source,bound_low,bound_high,snapshot_id,data_kind";
    private static final String VALUES = """
            select v.indicator_id, v.view_mode, v.level, v.unit_code, u.unit_name, v.grain,
              v.period_start, v.period_end, v.numerator, v.denominator, v.value, i.unit, v.state, v.reason,
              r.text_%1$s as reason_text, v.coverage, i.name_%1$s as indicator_name, v.definition_version, v.bound_low, v.bound_high, v.flags,
              ? as snapshot_id, ? as data_kind
            from indicator_values v
            join indicators i using (indicator_id)
            left join units u using (view_mode, level, unit_code)
            left join reasons r on r.reason = v.reason
            where %2$s
            order by i.position, v.indicator_id, v.view_mode, v.level, v.unit_code, v.grain, v.period_start
            """;
    private static final String TABLE = """
            select c.table_id, c.row_code, c.row_%1$s as row_label, c.column_code, c.column_%1$s as column_label,
              c.value, c.state, c.reason, r.text_%1$s as reason_text, c.source, c.bound_low, c.bound_high, ? as snapshot_id,
              ? as data_kind
            from published_table_cells c
            left join reasons r on r.reason = c.reason
            where c.table_id = ?
            order by c.row_position, c.column_position
            """;

    private final Snapshot snapshot;
    private final Language language;

    /** Exports from one snapshot, labels in one language. */
    public ReleasedExport(Snapshot snapshot, Language language) {
        this.snapshot = snapshot;
        this.language = language;
    }

    /**
     * Figures of indicators.
     *
     * @throws IllegalArgumentException when the snapshot knows nothing of one of the names
     */
    public String values(ExportSelection selection) {
        requireKnown("indicator", selection.indicators(), "select indicator_id from indicators");
        requireKnown("unit", selection.units(), ExportSelection.KNOWN_UNITS);
        requireKnown("level", selection.levels(), "select distinct level from indicator_values");
        requireKnown("grain", selection.grains(), "select distinct grain from indicator_values");
        requireKnown("view", List.of(selection.viewMode()), "select distinct view_mode from indicator_values");
        List<Object> parameters = new ArrayList<>(List.of(snapshot.id(), dataKind()));
        String condition = selection.condition(parameters);
        return csv(VALUES_HEADER, VALUES.formatted(language.tag(), condition), parameters);
    }

    /**
     * Every cell of a published table.
     *
     * @throws IllegalArgumentException when the snapshot has no such table
     */
    public String table(String id) {
        List<String> known = snapshot.query(
                "select distinct table_id from published_table_cells order by 1", row -> row.getString(1));
        if (!known.contains(id)) {
            throw new IllegalArgumentException("no table \"" + id + "\"; there are: " + String.join(", ", known));
        }
        return csv(TABLE_HEADER, TABLE.formatted(language.tag()), List.of(snapshot.id(), dataKind(), id));
    }

    /** Simulated figures say so in every line, wherever a file goes. */
    private String dataKind() {
        List<String> said = snapshot.query(
                "select info_value from snapshot_info where info_key = 'is_simulated'", row -> row.getString(1));
        return DataKind.of(said.contains("true")).key();
    }

    private void requireKnown(String kind, List<String> wanted, String sql) {
        List<String> known = snapshot.query(sql, row -> row.getString(1));
        for (String name : wanted) {
            if (!known.contains(name)) {
                String hint = NearestName.of(name, known)
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("");
                throw new IllegalArgumentException("no " + kind + " \"" + name + "\"" + hint);
            }
        }
    }

    private String csv(String header, String sql, List<Object> parameters) {
        int columns = header.split(",").length;
        return snapshot.query(sql, row -> line(row, columns), parameters.toArray()).stream()
                .collect(Collectors.joining("", header + "\n", ""));
    }

    private static String line(ResultSet row, int columns) throws SQLException {
        List<String> fields = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            fields.add(CsvField.of(row.getObject(i)));
        }
        return String.join(",", fields) + "\n";
    }
}
