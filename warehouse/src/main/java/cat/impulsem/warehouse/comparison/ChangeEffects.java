package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.ComparisonPlan.Chart;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.statistics.SegmentedDesign;
import cat.impulsem.warehouse.statistics.SegmentedRegression;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the shown monthly series of centres did after dated changes. Where at least five other centres had no such change
 * in these months, their series together is subtracted, so that what moved all drops out; otherwise the year's season is
 * taken out. Hidden months would be gaps: the series reaches as far from the change as there are none.
 */
final class ChangeEffects {
    private static final int FEWEST_COMPARED = 5;
    private final UnitFigures figures;
    private final List<CentreChange> changes;
    private final boolean hasSeries;
    private final Map<String, TreeMap<YearMonth, ValueRow>> series = new TreeMap<>();

    ChangeEffects(UnitFigures figures, List<CentreChange> changes) {
        this.figures = figures;
        this.changes = changes;
        this.hasSeries = ComparisonPlan.of(figures.indicator()).chart() != Chart.NONE;
        figures.shown().stream()
                .filter(row -> row.unit().level() == Level.CENTRE)
                .filter(row -> row.period().grain() == Period.Grain.MONTH)
                .forEach(row -> series.computeIfAbsent(row.unit().code(), unit -> new TreeMap<>())
                        .put(row.period().first(), row));
    }

    List<ChangeEffect> all() {
        return hasSeries
                ? changes.stream().map(this::effect).flatMap(Optional::stream).toList()
                : List.of();
    }

    private Optional<ChangeEffect> effect(CentreChange change) {
        TreeMap<YearMonth, ValueRow> own = series.getOrDefault(change.centre(), new TreeMap<>());
        YearMonth first = change.firstMonth();
        while (own.containsKey(first.minusMonths(1))) {
            first = first.minusMonths(1);
        }
        YearMonth end = change.firstMonth();
        while (own.containsKey(end)) {
            end = end.plusMonths(1);
        }
        if (!first.isBefore(change.firstMonth()) || !end.isAfter(change.firstMonth())) {
            return Optional.empty();
        }
        List<YearMonth> months = Period.range(first, end.minusMonths(1)).months();
        int before = months.indexOf(change.firstMonth());
        List<String> compared = compared(change, months);
        boolean isCompared = compared.size() >= FEWEST_COMPARED;
        double[] values =
                months.stream().mapToDouble(month -> own.get(month).value()).toArray();
        Optional<SegmentedRegression> fit = isCompared
                ? SegmentedRegression.fitAgainst(
                        SegmentedDesign.changeAfter(before), values, together(compared, months))
                : SegmentedRegression.fit(new SegmentedDesign(before, true, SegmentedDesign.USUAL_LAG), values);
        return fit.map(found -> new ChangeEffect(
                figures.indicator(),
                own.firstEntry().getValue().unit(),
                change,
                before,
                months.size() - before,
                isCompared ? compared.size() : null,
                found));
    }

    private List<String> compared(CentreChange change, List<YearMonth> months) {
        List<String> compared = new ArrayList<>();
        series.forEach((centre, own) -> {
            boolean isWhole = own.keySet().containsAll(months);
            if (!centre.equals(change.centre()) && isWhole && !isChanged(centre, change, months)) {
                compared.add(centre);
            }
        });
        return compared;
    }

    private boolean isChanged(String centre, CentreChange change, List<YearMonth> months) {
        return changes.stream()
                .filter(other -> other.centre().equals(centre)
                        && other.kind() == change.kind()
                        && other.code().equals(change.code()))
                .map(CentreChange::firstMonth)
                .anyMatch(first -> first.isAfter(months.getFirst()) && !first.isAfter(months.getLast()));
    }

    private double[] together(List<String> compared, List<YearMonth> months) {
        double scale = figures.indicator().formula().scale();
        return IntStream.range(0, months.size())
                .mapToDouble(t -> scale * sum(compared, months.get(t), true) / sum(compared, months.get(t), false))
                .toArray();
    }

    private double sum(List<String> compared, YearMonth month, boolean isNumerator) {
        return compared.stream()
                .map(centre -> series.get(centre).get(month))
                .mapToDouble(row -> isNumerator ? row.num() : row.den())
                .sum();
    }
}
