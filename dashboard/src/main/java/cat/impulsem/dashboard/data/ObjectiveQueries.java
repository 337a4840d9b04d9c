package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads how the targets of lines and objectives came out; the counts only where every figure behind them may be seen. */
public final class ObjectiveQueries {
    private final Snapshot snapshot;
    private final Permissions permissions;

    ObjectiveQueries(Snapshot snapshot, Permissions permissions) {
        this.snapshot = snapshot;
        this.permissions = permissions;
    }

    /** All years of a territory, oldest first, each line before its objectives. */
    public List<ObjectiveStatus> of(UnitKey unit) {
        List<Counted> counted = counted(unit);
        return snapshot.remembered("""
                        select period_start, line, objective, targets, met, not_met, not_distinguishable, achieved
                        from objective_statuses
                        where level = ? and unit_code = ?
                        order by period_start, line, objective
                        """, ObjectiveQueries::status, unit.level().key(), unit.code()).stream()
                .map(status -> isTheirs(status, counted, unit) ? status : status.withheld())
                .toList();
    }

    /** A count of targets tells of each figure that it counts. */
    private boolean isTheirs(ObjectiveStatus status, List<Counted> counted, UnitKey unit) {
        List<Counted> behind = counted.stream()
                .filter(one -> one.year() == status.year() && one.line().equals(status.line()))
                .filter(one -> status.isLine() || one.objective().equals(status.objective()))
                .toList();
        return !behind.isEmpty() && behind.stream().allMatch(one -> permissions.sees(one.indicator(), unit));
    }

    private List<Counted> counted(UnitKey unit) {
        return snapshot.remembered(
                """
                select s.period_start, i.line, coalesce(i.objective, ''), s.indicator_id
                from target_statuses s
                join indicators i on s.indicator_id = i.indicator_id
                where s.view_mode = 'is' and s.grain = 'year' and s.level = ? and s.unit_code = ?
                """,
                row -> new Counted(
                        row.getObject(1, LocalDate.class).getYear(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)),
                unit.level().key(),
                unit.code());
    }

    private static ObjectiveStatus status(ResultSet row) throws SQLException {
        return new ObjectiveStatus(
                row.getObject(1, LocalDate.class).getYear(),
                row.getString(2),
                row.getString(3),
                new ObjectiveStatus.Counts(row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7)),
                row.getObject(8, Double.class));
    }

    private record Counted(int year, String line, String objective, String indicator) {}
}
