package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads analyses: figures of several parts that belong together; only those that the person may see. */
public final class AnalysisQueries {
    private static final String COLUMNS = """
            select level, unit_code, code_1, code_2, measure, value, state, reason, coverage, grain, period_start,
              period_end, flags
            from analysis_values
            where view_mode = 'is' and analysis_id = ? and grain = ? and level = ?
            """;
    private static final String AT = COLUMNS + " and period_start = ?";

    private final Snapshot snapshot;
    private final Permissions permissions;
    private final List<Analysis> definitions;

    AnalysisQueries(Snapshot snapshot, Permissions permissions, List<Analysis> definitions) {
        this.snapshot = snapshot;
        this.permissions = permissions;
        this.definitions = definitions;
    }

    /** One analysis by its id; empty where the snapshot does not hold it. */
    public Optional<Analysis> find(String id) {
        return definitions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The periods of an analysis, latest first; of two that end together the longer one. */
    public List<Period> periods(Analysis analysis) {
        return snapshot.remembered("""
                select distinct grain, period_start, period_end
                from analysis_values
                where view_mode = 'is' and analysis_id = ?
                """, row -> period(row, 1), analysis.id()).stream()
                .sorted(Comparator.comparing(Period::last).reversed().thenComparing(Period::first))
                .toList();
    }

    /** The latest period that had ended by a month. */
    public Optional<Period> until(Analysis analysis, YearMonth last) {
        return periods(analysis).stream()
                .filter(period -> !period.last().isAfter(last))
                .findFirst();
    }

    /** All rows of one territory. */
    public AnalysisFigures at(Analysis analysis, Period period, UnitKey unit) {
        return figures(
                analysis,
                period,
                read(
                        analysis,
                        AT + " and unit_code = ?",
                        analysis.id(),
                        period.grain().key(),
                        unit.level().key(),
                        period.start(),
                        unit.code()));
    }

    /** All rows of all territories of a level. */
    public AnalysisFigures at(Analysis analysis, Period period, Level level) {
        return figures(
                analysis,
                period,
                read(analysis, AT, analysis.id(), period.grain().key(), level.key(), period.start()));
    }

    /** All rows of one territory through time, oldest period first. */
    public List<AnalysisFigures> through(Analysis analysis, Grain grain, UnitKey unit) {
        Map<LocalDate, List<Found>> byStart = read(
                        analysis,
                        COLUMNS + " and unit_code = ?",
                        analysis.id(),
                        grain.key(),
                        unit.level().key(),
                        unit.code())
                .stream()
                .collect(Collectors.groupingBy(found -> found.period().start(), TreeMap::new, Collectors.toList()));
        return byStart.values().stream()
                .map(found -> figures(analysis, found.getFirst().period(), found))
                .toList();
    }

    private AnalysisFigures figures(Analysis analysis, Period period, List<Found> found) {
        return new AnalysisFigures(
                analysis, period, found.stream().map(Found::figure).toList(), permissions);
    }

    private List<Found> read(Analysis analysis, String sql, Object... parameters) {
        return snapshot.remembered(sql, AnalysisQueries::found, parameters).stream()
                .filter(found -> permissions.sees(analysis, found.figure().unit()))
                .toList();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                period(row, 10),
                new AnalysisFigure(
                        new UnitKey(Level.of(row.getString(1)), row.getString(2)),
                        new AnalysisFigure.Row(row.getString(3), row.getString(4)),
                        row.getString(5),
                        row.getObject(6, Double.class),
                        State.of(row.getString(7)),
                        row.getString(8),
                        row.getObject(9, Double.class),
                        Flag.read(row.getString(13))));
    }

    private static Period period(ResultSet row, int column) throws SQLException {
        return Period.of(
                Grain.of(row.getString(column)),
                row.getObject(column + 1, LocalDate.class),
                row.getObject(column + 2, LocalDate.class));
    }

    private record Found(Period period, AnalysisFigure figure) {}
}
