package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;

/** Reads how unequal the centres are; only for those who may see the figure of each of them. */
public final class InequalityQueries {
    private final Snapshot snapshot;
    private final Permissions permissions;

    InequalityQueries(Snapshot snapshot, Permissions permissions) {
        this.snapshot = snapshot;
        this.permissions = permissions;
    }

    /** Whether it was worked out for an indicator at all. */
    public boolean has(String indicator) {
        return TableRows.exist(snapshot, "inequalities", indicator);
    }

    /** Whether the person may see it. */
    public boolean mayBeSeenOf(String indicator) {
        return permissions.seesAllOfTheCity(indicator);
    }

    /** All years, oldest first. */
    public List<Inequality> of(String indicator) {
        if (!mayBeSeenOf(indicator)) {
            return List.of();
        }
        return snapshot.remembered(
                """
                select period_start, units, units_left_out, gini, theil, theil_between, theil_within, usual_spread
                from inequalities
                where indicator_id = ?
                order by period_start
                """,
                row -> new Inequality(
                        row.getObject(1, LocalDate.class).getYear(),
                        row.getInt(2),
                        row.getInt(3),
                        row.getDouble(4),
                        row.getDouble(5),
                        row.getDouble(6),
                        row.getDouble(7),
                        row.getObject(8, Double.class)),
                indicator);
    }
}
