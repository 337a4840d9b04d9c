package cat.impulsem.dashboard.data;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Analysis.Dimension;
import cat.impulsem.dashboard.data.AnalysisFigure.Row;
import cat.impulsem.warehouse.snapshot.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what is taken away of an analysis: every row of chosen territories at chosen periods. */
public final class AnalysisExtractQueries {
    private static final String OF_THE_PERIODS =
            " from analysis_values where view_mode = 'is' and analysis_id = ? and grain = ?"
                    + " and period_start between ? and ?";
    private static final String ROWS = """
            select period_start, period_end, code_1, code_2, measure, value, state, reason, coverage, flags,
              definition_version
            """ + OF_THE_PERIODS + " and level = ? and unit_code = ?";
    private static final String COUNTS = "select level, unit_code, period_start, count(*)" + OF_THE_PERIODS
            + " group by level, unit_code, period_start";

    private final Snapshot snapshot;
    private final Permissions permissions;

    AnalysisExtractQueries(Snapshot snapshot, Permissions permissions) {
        this.snapshot = snapshot;
        this.permissions = permissions;
    }

    /**
     * All figures of one territory, period by period, in the order of the categories and the measures; where the snapshot
     * or the grants give none of a period, one for each measure that says so.
     *
     * @param periods periods of one grain, oldest first
     */
    public List<Extracted> rows(Analysis analysis, UnitKey unit, List<Period> periods) {
        Map<LocalDate, List<Extracted>> found =
                permissions.sees(analysis, unit) ? found(analysis, unit, periods) : Map.of();
        return periods.stream()
                .flatMap(period -> found.getOrDefault(period.start(), without(analysis, unit, period)).stream())
                .toList();
    }

    /** How many figures those are of several territories. */
    public long count(Analysis analysis, List<UnitKey> units, List<Period> periods) {
        Map<String, Long> counts = new HashMap<>();
        Object[] asked = asked(analysis, periods);
        snapshot.remembered(COUNTS, row -> Map.entry(unit(row).inUrl() + day(row), row.getLong(4)), asked)
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return units.stream()
                .mapToLong(unit -> periods.stream()
                        .mapToLong(period -> count(analysis, unit, counts.get(unit.inUrl() + period.start())))
                        .sum())
                .sum();
    }

    private long count(Analysis analysis, UnitKey unit, Long found) {
        return found != null && permissions.sees(analysis, unit)
                ? found
                : analysis.measures().size();
    }

    private Map<LocalDate, List<Extracted>> found(Analysis analysis, UnitKey unit, List<Period> periods) {
        Object[] asked = Stream.concat(
                        Arrays.stream(asked(analysis, periods)),
                        Stream.of(unit.level().key(), unit.code()))
                .toArray();
        return snapshot.query(ROWS, row -> row(unit, periods.getFirst().grain(), row), asked).stream()
                .sorted(inOrder(analysis))
                .collect(Collectors.groupingBy(row -> row.period().start()));
    }

    private static Object[] asked(Analysis analysis, List<Period> periods) {
        return new Object[] {
            analysis.id(),
            periods.getFirst().grain().key(),
            periods.getFirst().start(),
            periods.getLast().start()
        };
    }

    private static Extracted row(UnitKey unit, Grain grain, ResultSet row) throws SQLException {
        AnalysisFigure figure = new AnalysisFigure(
                unit,
                new Row(row.getString(3), row.getString(4)),
                row.getString(5),
                row.getObject(6, Double.class),
                State.of(row.getString(7)),
                row.getString(8),
                row.getObject(9, Double.class),
                Flag.read(row.getString(10)));
        Period period = Period.of(grain, row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class));
        return new Extracted(period, figure, row.getInt(11));
    }

    private List<Extracted> without(Analysis analysis, UnitKey unit, Period period) {
        boolean seen = permissions.sees(analysis, unit);
        boolean foreseen = !seen || analysis.levels().contains(unit.level());
        State state = foreseen ? State.NOT_AVAILABLE : State.NOT_APPLICABLE;
        String reason = seen ? null : Vocabulary.NOT_PERMITTED;
        return analysis.measures().stream()
                .map(measure -> new AnalysisFigure(unit, Row.NONE, measure.id(), null, state, reason, null, Set.of()))
                .map(figure -> new Extracted(period, figure, null))
                .toList();
    }

    private static Comparator<Extracted> inOrder(Analysis analysis) {
        Map<String, Integer> first = places(analysis, 0);
        Map<String, Integer> second = places(analysis, 1);
        List<String> measures =
                analysis.measures().stream().map(Analysis.Measure::id).toList();
        return Comparator.<Extracted>comparingInt(
                        row -> first.getOrDefault(row.figure().row().first(), -1))
                .thenComparingInt(row -> second.getOrDefault(row.figure().row().second(), -1))
                .thenComparingInt(row -> measures.indexOf(row.figure().measure()));
    }

    private static Map<String, Integer> places(Analysis analysis, int dimension) {
        List<Code> codes = analysis.dimensions().stream()
                .skip(dimension)
                .findFirst()
                .map(Dimension::codes)
                .orElse(List.of());
        return IntStream.range(0, codes.size())
                .boxed()
                .collect(Collectors.toMap(i -> codes.get(i).id(), i -> i));
    }

    private static UnitKey unit(ResultSet row) throws SQLException {
        return new UnitKey(Level.of(row.getString(1)), row.getString(2));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject(3, LocalDate.class);
    }

    /**
     * One figure as it is taken away.
     *
     * @param period when
     * @param figure the figure, or why there is none
     * @param version version of the definition that it follows; null where there is no figure in the snapshot
     */
    public record Extracted(Period period, AnalysisFigure figure, Integer version) {}
}
