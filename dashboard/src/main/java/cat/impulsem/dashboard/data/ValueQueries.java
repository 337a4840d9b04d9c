package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Reads figures: all indicators at one period, or one indicator through time; only those that the person may see. */
public final class ValueQueries {
    private static final String COLUMNS = """
            select indicator_id, level, unit_code, grain, period_start, period_end, numerator, denominator, value,
              state, reason, coverage, flags, bound_low, bound_high, definition_version
            from indicator_values
            where view_mode = 'is' and grain = ?
            """;
    private static final String OF_UNIT = COLUMNS + " and level = ? and unit_code = ?";
    private static final String AMONG = " and indicator_id in (select unnest(string_split(?, ',')))";

    private final Snapshot snapshot;
    private final Permissions permissions;

    ValueQueries(Snapshot snapshot, Permissions permissions) {
        this.snapshot = snapshot;
        this.permissions = permissions;
    }

    /** All indicators of one territory. */
    public Values at(Period period, UnitKey unit) {
        return new Values(
                period,
                read(
                        OF_UNIT + " and period_start = ?",
                        period.grain().key(),
                        unit.level().key(),
                        unit.code(),
                        period.start()),
                permissions);
    }

    /** All indicators of all territories of a level. */
    public Values at(Period period, Level level) {
        return new Values(
                period,
                read(
                        COLUMNS + " and level = ? and period_start = ?",
                        period.grain().key(),
                        level.key(),
                        period.start()),
                permissions);
    }

    /** These indicators of all territories of a level. */
    public Values at(Period period, Level level, List<Indicator> indicators) {
        return new Values(
                period,
                read(
                        COLUMNS + " and level = ? and period_start = ?" + AMONG,
                        period.grain().key(),
                        level.key(),
                        period.start(),
                        ids(indicators)),
                permissions);
    }

    /** These indicators of one territory through time, oldest first. */
    public List<Value> through(Grain grain, UnitKey unit, List<Indicator> indicators) {
        return read(
                OF_UNIT + AMONG + " order by period_start",
                grain.key(),
                unit.level().key(),
                unit.code(),
                ids(indicators));
    }

    /** These indicators of these territories of one level through time, oldest first. */
    public List<Value> through(Grain grain, List<UnitKey> units, List<Indicator> indicators) {
        if (units.isEmpty()) {
            return List.of();
        }
        return read(
                COLUMNS + " and level = ? and unit_code in (select unnest(string_split(?, ',')))" + AMONG
                        + " order by period_start",
                grain.key(),
                units.getFirst().level().key(),
                units.stream().map(UnitKey::code).collect(Collectors.joining(",")),
                ids(indicators));
    }

    private static String ids(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::id).collect(Collectors.joining(","));
    }

    /** One indicator of one territory through time, oldest first. */
    public List<Value> through(Grain grain, UnitKey unit, String indicator) {
        return read(
                OF_UNIT + " and indicator_id = ? order by period_start",
                grain.key(),
                unit.level().key(),
                unit.code(),
                indicator);
    }

    /** One indicator of the city by the definition before, for the year after a change, oldest first. */
    public List<Value> byEarlierDefinition(Grain grain, String indicator) {
        return read("""
                select indicator_id, 'city', 'city', grain, period_start, period_end, numerator, denominator, value,
                  state, reason, null, '', null, null, definition_version
                from indicator_overlaps
                where grain = ? and indicator_id = ?
                order by period_start
                """, grain.key(), indicator);
    }

    private List<Value> read(String sql, Object... parameters) {
        return snapshot.remembered(sql, ValueQueries::value, parameters).stream()
                .filter(value -> permissions.sees(value.indicator(), value.unit()))
                .toList();
    }

    private static Value value(ResultSet row) throws SQLException {
        return new Value(
                row.getString(1),
                new UnitKey(Level.of(row.getString(2)), row.getString(3)),
                Period.of(
                        Grain.of(row.getString(4)),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)),
                row.getObject(7, Double.class),
                row.getObject(8, Double.class),
                row.getObject(9, Double.class),
                State.of(row.getString(10)),
                row.getString(11),
                row.getObject(12, Double.class),
                new Reservations(Flag.read(row.getString(13)), bounds(row, 14, 15), row.getInt(16)));
    }

    private static Interval bounds(ResultSet row, int low, int high) throws SQLException {
        Double from = row.getObject(low, Double.class);
        Double to = row.getObject(high, Double.class);
        return from == null || to == null ? null : new Interval(from, to);
    }
}
