package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads what was worked out from shown figures: intervals, comparisons, process charts, signals; only of figures, and
 * against figures, that the person may see.
 */
public final class ComparisonQueries {
    private static final String AT = " where view_mode = 'is' and grain = ? and level = ? and period_start = ?";

    private static final String COMPARED =
            """
            select indicator_id, level, unit_code, benchmark, benchmark_value, difference, measure, lower, upper,
              standing, funnel_lower_95, funnel_upper_95, funnel_lower_998, funnel_upper_998, funnel_place
            from comparisons
            """ + AT + " and benchmark = ? and benchmark_value is not null and difference is not null";

    private final Snapshot snapshot;
    private final Permissions permissions;

    ComparisonQueries(Snapshot snapshot, Permissions permissions) {
        this.snapshot = snapshot;
        this.permissions = permissions;
    }

    /** Intervals of one indicator for all territories of a level at a period. */
    public ByFigure<Interval> intervals(Period period, Level level, String indicator) {
        return intervals(period, level, "indicator_id", indicator);
    }

    /** Intervals of all figures of one territory at a period. */
    public ByFigure<Interval> intervals(Period period, UnitKey unit) {
        return intervals(period, unit.level(), "unit_code", unit.code());
    }

    private ByFigure<Interval> intervals(Period period, Level level, String column, String wanted) {
        return theirs(snapshot.remembered(
                "select indicator_id, level, unit_code, lower, upper from intervals" + AT + " and " + column
                        + " = ? and lower is not null and upper is not null",
                row -> new Told<>(row.getString(1), unit(row), new Interval(row.getDouble(4), row.getDouble(5))),
                period.grain().key(),
                level.key(),
                period.start(),
                wanted));
    }

    /** One indicator for all territories of a level at a period, held against one benchmark. */
    public ByFigure<Compared> against(String benchmark, Period period, Level level, String indicator) {
        return against(benchmark, period, level, "indicator_id", indicator);
    }

    /** All figures of one territory at a period, held against one benchmark. */
    public ByFigure<Compared> against(String benchmark, Period period, UnitKey unit) {
        return against(benchmark, period, unit.level(), "unit_code", unit.code());
    }

    private ByFigure<Compared> against(String benchmark, Period period, Level level, String column, String wanted) {
        List<Told<Compared>> all = snapshot.remembered(
                COMPARED + " and " + column + " = ?",
                row -> new Told<>(row.getString(1), unit(row), compared(row)),
                period.grain().key(),
                level.key(),
                period.start(),
                benchmark,
                wanted);
        return theirs(all.stream()
                .filter(told -> isTheirs(benchmark, told.indicator()))
                .toList());
    }

    /** The process chart of one indicator and territory, oldest month first; empty where it has none. */
    public List<ProcessPoint> process(String indicator, UnitKey unit) {
        if (!permissions.sees(indicator, unit)) {
            return List.of();
        }
        return snapshot.remembered(
                """
                select month, mean, lower, upper, rule, status
                from process_points
                where view_mode = 'is' and indicator_id = ? and level = ? and unit_code = ?
                order by month
                """,
                row -> new ProcessPoint(
                        YearMonth.from(row.getObject(1, LocalDate.class)),
                        row.getDouble(2),
                        interval(row, 3, 4),
                        row.getString(5),
                        row.getString(6).equals("trial")),
                indicator,
                unit.level().key(),
                unit.code());
    }

    /** Signals not yet answered, newest first. */
    public List<Signal> openSignals() {
        return snapshot
                .remembered(
                        """
                select indicator_id, level, unit_code, rule, raised_on, standing, value, reference, detail
                from signals
                where answered_on is null
                order by raised_on desc, signal_id
                """,
                        row -> new Signal(
                                row.getString(1),
                                new UnitKey(Level.of(row.getString(2)), row.getString(3)),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getString(6),
                                row.getObject(7, Double.class),
                                row.getObject(8, Double.class),
                                row.getString(9)))
                .stream()
                .filter(signal -> permissions.sees(signal.indicator(), signal.unit()))
                .toList();
    }

    /** The fixed list of centres similar to one, nearest first, in the latest plan year; empty where there is none. */
    public List<String> peers(UnitKey centre) {
        return snapshot.remembered("""
                select peer_code
                from peers
                where unit_code = ? and plan_year = (select max(plan_year) from peers)
                order by place
                """, row -> row.getString(1), centre.code());
    }

    private <T> ByFigure<T> theirs(List<Told<T>> all) {
        return new ByFigure<>(all.stream()
                .filter(told -> permissions.sees(told.indicator(), told.unit()))
                .collect(Collectors.toMap(told -> ByFigure.key(told.indicator(), told.unit()), Told::what)));
    }

    /** What others amount to together may be seen by those who may see the others, or the city that holds them. */
    private boolean isTheirs(String benchmark, String indicator) {
        return switch (benchmark) {
            case Compared.REST_OF_CITY -> permissions.sees(indicator, UnitKey.CITY);
            case Compared.PEERS -> permissions.seesAllOfTheCity(indicator);
            default -> true;
        };
    }

    private static UnitKey unit(ResultSet row) throws SQLException {
        return new UnitKey(Level.of(row.getString(2)), row.getString(3));
    }

    private static Compared compared(ResultSet row) throws SQLException {
        boolean isDifference = "difference".equals(row.getString(7));
        String place = row.getString(15);
        return new Compared(
                row.getString(4),
                row.getDouble(5),
                row.getDouble(6),
                isDifference ? interval(row, 8, 9) : null,
                row.getString(10),
                place == null ? null : new Compared.Funnel(interval(row, 11, 12), interval(row, 13, 14), place));
    }

    private static Interval interval(ResultSet row, int lower, int upper) throws SQLException {
        Double from = row.getObject(lower, Double.class);
        Double to = row.getObject(upper, Double.class);
        return from == null || to == null ? null : new Interval(from, to);
    }

    /** What is told of one figure. */
    private record Told<T>(String indicator, UnitKey unit, T what) {}
}
