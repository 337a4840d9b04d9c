package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what is taken away: one indicator of chosen territories at chosen periods, with interval and version. */
public final class ExtractQueries {
    private static final String ROWS = """
            select v.level, v.unit_code, v.period_start, v.period_end, v.numerator, v.denominator, v.value, v.state,
              v.reason, v.coverage, v.definition_version, i.lower, i.upper, v.flags
            from indicator_values v
            left join intervals i using (indicator_id, view_mode, level, unit_code, grain, period_start)
            where v.indicator_id = ? and v.view_mode = 'is' and v.grain = ? and v.period_start between ? and ?
            """;

    private final Snapshot snapshot;
    private final Permissions permissions;

    ExtractQueries(Snapshot snapshot, Permissions permissions) {
        this.snapshot = snapshot;
        this.permissions = permissions;
    }

    /**
     * One figure for each territory and period, territory by territory; where the snapshot or the grants give none, a
     * figure that says so.
     *
     * @param periods periods of one grain, oldest first
     */
    public List<Extracted> rows(Indicator indicator, List<UnitKey> units, List<Period> periods) {
        Map<String, Extracted> found = found(indicator, periods);
        return units.stream()
                .flatMap(unit -> periods.stream().map(period -> row(indicator, unit, period, found)))
                .toList();
    }

    private Extracted row(Indicator indicator, UnitKey unit, Period period, Map<String, Extracted> found) {
        if (!permissions.sees(indicator.id(), unit)) {
            return new Extracted(Value.notPermitted(indicator.id(), unit, period), null, null);
        }
        return found.getOrDefault(
                key(unit, period.start()), new Extracted(Value.absent(indicator.id(), unit, period), null, null));
    }

    private Map<String, Extracted> found(Indicator indicator, List<Period> periods) {
        Map<String, Extracted> found = new HashMap<>();
        Grain grain = periods.getFirst().grain();
        snapshot.query(
                        ROWS,
                        row -> row(indicator.id(), grain, row),
                        indicator.id(),
                        grain.key(),
                        periods.getFirst().start(),
                        periods.getLast().start())
                .forEach(row ->
                        found.put(key(row.value().unit(), row.value().period().start()), row));
        return found;
    }

    private static Extracted row(String indicator, Grain grain, ResultSet row) throws SQLException {
        Value value = new Value(
                indicator,
                new UnitKey(Level.of(row.getString(1)), row.getString(2)),
                Period.of(grain, row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                row.getObject(5, Double.class),
                row.getObject(6, Double.class),
                row.getObject(7, Double.class),
                State.of(row.getString(8)),
                row.getString(9),
                row.getObject(10, Double.class),
                new Reservations(Flag.read(row.getString(14)), null, row.getInt(11)));
        Double lower = row.getObject(12, Double.class);
        Double upper = row.getObject(13, Double.class);
        Interval interval = lower == null || upper == null ? null : new Interval(lower, upper);
        return new Extracted(value, interval, row.getInt(11));
    }

    private static String key(UnitKey unit, LocalDate start) {
        return unit.inUrl() + "|" + start;
    }

    /**
     * One figure as it is taken away.
     *
     * @param value the figure, or why there is none
     * @param interval its 95 % interval; null where it has none
     * @param version version of the definition that it follows; null where there is no figure in the snapshot
     */
    public record Extracted(Value value, Interval interval, Integer version) {}
}
