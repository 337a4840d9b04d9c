package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.text.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads the indicators of a snapshot. */
final class IndicatorRows {
    private IndicatorRows() {}

    static List<Indicator> read(Snapshot snapshot) {
        return snapshot.query("select * from indicators order by position, indicator_id", IndicatorRows::indicator);
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(
                row.getString("indicator_id"),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("is_headline"),
                row.getString("line"),
                new Indicator.Wording(
                        text(row, "name"),
                        text(row, "definition"),
                        text(row, "question"),
                        text(row, "caveats"),
                        text(row, "incentive"),
                        text(row, "target"),
                        text(row, "numerator"),
                        text(row, "denominator")),
                new Indicator.Measure(row.getString("unit"), row.getInt("decimals"), row.getString("kind")),
                row.getString("direction"),
                new Indicator.Calculation(
                        row.getDouble("scale"),
                        List.of(row.getString("sources").split("\\s*,\\s*")),
                        row.getString("sql_text").strip()),
                new Indicator.Rules(word(row, "uncertainty"), word(row, "sensitivity")));
    }

    private static String word(ResultSet row, String column) throws SQLException {
        String found = row.getString(column);
        return found == null ? "" : found;
    }

    private static LocalText text(ResultSet row, String column) throws SQLException {
        return new LocalText(
                row.getString(column + "_ca"), row.getString(column + "_es"), row.getString(column + "_en"));
    }
}
