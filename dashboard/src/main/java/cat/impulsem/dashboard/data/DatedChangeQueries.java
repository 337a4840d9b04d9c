package cat.impulsem.dashboard.data;

import cat.impulsem.dashboard.data.DatedChange.Effects;
import cat.impulsem.dashboard.data.DatedChange.Estimate;
import cat.impulsem.dashboard.data.DatedChange.Event;
import cat.impulsem.dashboard.data.DatedChange.Months;
import cat.impulsem.warehouse.snapshot.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Reads what series did after changes with a date; only of centres whose figures the person may see. */
public final class DatedChangeQueries {
    private final Snapshot snapshot;
    private final Permissions permissions;

    DatedChangeQueries(Snapshot snapshot, Permissions permissions) {
        this.snapshot = snapshot;
        this.permissions = permissions;
    }

    /** Whether the series of an indicator were read at such changes at all, at whatever centre. */
    public boolean has(String indicator) {
        return TableRows.exist(snapshot, "dated_changes", indicator);
    }

    /** All changes of one indicator, by event and then by the official code of the centre. */
    public List<DatedChange> of(String indicator) {
        return snapshot.remembered("""
                        select level, unit_code, change_kind, change_code, change_date, first_month, months_before,
                          months_after, comparison_units, standing, level_change, level_lower, level_upper, slope_change,
                          slope_lower, slope_upper, effect_6, effect_6_lower, effect_6_upper, effect_12,
                          effect_12_lower, effect_12_upper
                        from dated_changes
                        where indicator_id = ?
                        order by change_kind, change_code, try_cast(unit_code as integer), unit_code
                        """, DatedChangeQueries::change, indicator).stream()
                .filter(change -> permissions.sees(indicator, change.centre()))
                .toList();
    }

    private static DatedChange change(ResultSet row) throws SQLException {
        return new DatedChange(
                new UnitKey(Level.of(row.getString(1)), row.getString(2)),
                new Event(
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        YearMonth.from(row.getObject(6, LocalDate.class))),
                new Months(row.getInt(7), row.getInt(8), row.getObject(9, Integer.class)),
                new Effects(estimate(row, 11), estimate(row, 14), estimate(row, 17), estimate(row, 20)),
                row.getString(10));
    }

    private static Estimate estimate(ResultSet row, int column) throws SQLException {
        Double lower = row.getObject(column + 1, Double.class);
        Double upper = row.getObject(column + 2, Double.class);
        return new Estimate(row.getDouble(column), lower == null || upper == null ? null : new Interval(lower, upper));
    }
}
