package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisRelease;
import cat.impulsem.warehouse.analysis.Hiding;
import cat.impulsem.warehouse.analysis.Part;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.seal.Breakdown;
import cat.impulsem.warehouse.text.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a release hides of one analysis about people.
 *
 * @param id its id
 * @param name its name
 * @param figures figures that there are
 * @param centre hidden figures of centres
 * @param district hidden figures of districts
 * @param city hidden figures of categories of the city
 * @param small rows with too few people behind them
 * @param reasons why, for each hidden part: a unit in a calendar year, or in all years
 * @param loss share of the information that is lost, 0 to 1
 * @param isHeld whether late changes wait
 */
public record BreakdownLine(
        String id,
        LocalText name,
        long figures,
        long centre,
        long district,
        long city,
        long small,
        Map<Part, Set<Hiding>> reasons,
        double loss,
        boolean isHeld) {

    static BreakdownLine of(Analysis analysis, Breakdown breakdown, AnalysisRelease.Released released) {
        List<Breakdown.Shown> figures = breakdown.rows().stream()
                .filter(row -> row.value() != null || isHidden(row))
                .toList();
        List<Breakdown.Shown> hidden =
                figures.stream().filter(BreakdownLine::isHidden).toList();
        return new BreakdownLine(
                analysis.id(),
                analysis.texts().name(),
                figures.size(),
                count(hidden, Level.CENTRE),
                count(hidden, Level.DISTRICT),
                count(hidden, Level.CITY),
                released.small(),
                released.hidden(),
                loss(hidden) / Math.max(1, loss(figures)),
                breakdown.held());
    }

    /** Figures that are hidden. */
    public long hidden() {
        return centre + district + city;
    }

    private static boolean isHidden(Breakdown.Shown row) {
        return row.state().equals(ValueState.SUPPRESSED.key());
    }

    private static long count(List<Breakdown.Shown> rows, Level level) {
        return rows.stream().filter(row -> row.level().equals(level.key())).count();
    }

    /** As of indicators, larger units and longer periods weigh more; the size of what is hidden is not asked. */
    private static double loss(List<Breakdown.Shown> rows) {
        return rows.stream()
                .mapToDouble(row -> (row.level().equals(Level.CENTRE.key()) ? 1 : 4)
                        * (row.grain().equals("month") ? 1 : 3))
                .sum();
    }
}
