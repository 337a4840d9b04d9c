package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads how the figures of twelve months stand to their targets; only those of figures that the person may see. */
public final class TargetQueries {
    private final Snapshot snapshot;
    private final Permissions permissions;

    TargetQueries(Snapshot snapshot, Permissions permissions) {
        this.snapshot = snapshot;
        this.permissions = permissions;
    }

    /** The indicators of the lines of the strategy, in its order, each with its objective. */
    public List<Aim> aims() {
        return snapshot.remembered("""
                select indicator_id, line, objective
                from indicators
                where line like 'L%' or line like 'E%'
                order by position, indicator_id
                """, row -> new Aim(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** All figures of a territory that have a target at a period. */
    public List<TargetStatus> at(Period period, UnitKey unit) {
        return snapshot
                .remembered(
                        """
                select indicator_id, target, limit_low, limit_high, status
                from target_statuses
                where view_mode = 'is' and level = ? and unit_code = ? and grain = ? and period_start = ?
                order by indicator_id
                """,
                        row -> new TargetStatus(
                                row.getString(1),
                                row.getObject(2, Double.class),
                                row.getObject(3, Double.class),
                                row.getObject(4, Double.class),
                                row.getString(5)),
                        unit.level().key(),
                        unit.code(),
                        period.grain().key(),
                        period.start())
                .stream()
                .filter(status -> permissions.sees(status.indicator(), unit))
                .toList();
    }

    /** The parts of an index of a territory at a period; each is told to those only who may see its own figure as well. */
    public List<IndexPart> parts(String index, Period period, UnitKey unit) {
        if (!permissions.sees(index, unit)) {
            return List.of();
        }
        return snapshot
                .remembered(
                        """
                select part_id, objective, achieved
                from index_parts
                where view_mode = 'is' and indicator_id = ? and level = ? and unit_code = ? and grain = ?
                  and period_start = ?
                order by part_id
                """,
                        TargetQueries::part,
                        index,
                        unit.level().key(),
                        unit.code(),
                        period.grain().key(),
                        period.start())
                .stream()
                .filter(part -> permissions.sees(part.indicator(), unit))
                .toList();
    }

    private static IndexPart part(ResultSet row) throws SQLException {
        return new IndexPart(row.getString(1), row.getString(2), row.getObject(3, Double.class));
    }

    /**
     * What an indicator of the strategy is for.
     *
     * @param indicator id of the indicator
     * @param line line of the strategy: E1, L1 to L5
     * @param objective number of the objective; null where it is about the whole line
     */
    public record Aim(String indicator, String line, String objective) {}

    /**
     * How one figure stands to its target.
     *
     * @param indicator id of the indicator
     * @param target value aimed at; null where it is a band
     * @param low lower end of the band; null where there is none
     * @param high upper end of the band; null where there is none
     * @param status met, not_met or not_distinguishable
     */
    public record TargetStatus(String indicator, Double target, Double low, Double high, String status) {
        /** Whether the whole interval of the figure meets the target. */
        public boolean isMet() {
            return status.equals("met");
        }
    }

    /**
     * One target in an index.
     *
     * @param indicator id of the indicator it is about
     * @param objective number of the objective; may be null
     * @param achieved how much of the way from baseline to target is done, 0 to 1; null where that is not known
     */
    public record IndexPart(String indicator, String objective, Double achieved) {}
}
