package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.ComparisonPlan.Chart;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.statistics.Interval;
import cat.impulsem.warehouse.statistics.LaneyChart;
import cat.impulsem.warehouse.statistics.LimitStatus;
import cat.impulsem.warehouse.statistics.Proportion;
import cat.impulsem.warehouse.statistics.RuleSet;
import cat.impulsem.warehouse.statistics.XmrChart;
import cat.impulsem.warehouse.statistics.XmrPoint;
import cat.impulsem.warehouse.statistics.XmrSegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The process charts of one indicator: a unit's shown months in order. A month that is hidden or lacking is left out
 * and counted; with more than a quarter left out, there is no chart.
 */
final class ProcessCharts {
    /** The rules in force; their version stands on every point and signal. */
    static final RuleSet RULES = RuleSet.MDC_2025;

    private static final int SHOWN_FOR_EACH_LEFT_OUT = 3;
    private final UnitFigures figures;
    private final Chart chart;

    ProcessCharts(UnitFigures figures) {
        this.figures = figures;
        this.chart = ComparisonPlan.of(figures.indicator()).chart();
    }

    /** The charts, each a list of its points in order. */
    List<List<ProcessPoint>> all() {
        if (chart == Chart.NONE) {
            return List.of();
        }
        Map<String, List<ValueRow>> months = new TreeMap<>();
        figures.shown().stream()
                .filter(row -> row.period().grain() == Period.Grain.MONTH)
                .forEach(row -> months.computeIfAbsent(name(row.unit()), unit -> new ArrayList<>())
                        .add(row));
        return months.values().stream()
                .map(this::points)
                .filter(points -> !points.isEmpty())
                .toList();
    }

    private static String name(Unit unit) {
        return unit.level().key() + unit.code();
    }

    private List<ProcessPoint> points(List<ValueRow> unsorted) {
        List<ValueRow> months = unsorted.stream()
                .sorted(Comparator.comparing(row -> row.period().first()))
                .toList();
        Period span = Period.range(
                months.getFirst().period().first(), months.getLast().period().first());
        int leftOut = span.monthCount() - months.size();
        boolean hasChart =
                RULES.status(months.size()) != LimitStatus.NONE && leftOut * SHOWN_FOR_EACH_LEFT_OUT <= months.size();
        if (!hasChart) {
            return List.of();
        }
        return chart == Chart.LANEY ? laney(months, leftOut) : individuals(months, leftOut);
    }

    private List<ProcessPoint> individuals(List<ValueRow> months, int leftOut) {
        XmrChart found =
                XmrChart.of(months.stream().mapToDouble(ValueRow::value).toArray());
        XmrSegment segment = found.segments().getFirst();
        return IntStream.range(0, months.size())
                .mapToObj(i -> point(
                        months.get(i),
                        segment.mean(),
                        segment.limits(),
                        found.points().get(i),
                        leftOut,
                        months))
                .toList();
    }

    private List<ProcessPoint> laney(List<ValueRow> months, int leftOut) {
        boolean areShares = months.stream().allMatch(row -> row.num() >= 0 && row.num() <= row.den() && row.den() > 0);
        if (!areShares) {
            return List.of();
        }
        Optional<LaneyChart> found = LaneyChart.shares(
                months.stream().map(row -> new Proportion(row.num(), row.den())).toList());
        Optional<List<XmrPoint>> signals = found.flatMap(one -> one.signals(RULES));
        if (signals.isEmpty()) {
            return List.of();
        }
        double scale = figures.indicator().formula().scale();
        return IntStream.range(0, months.size())
                .mapToObj(i -> point(
                        months.get(i),
                        found.get().centre() * scale,
                        Optional.of(found.get().points().get(i).limits().times(scale)),
                        signals.get().get(i),
                        leftOut,
                        months))
                .toList();
    }

    private ProcessPoint point(
            ValueRow month,
            double mean,
            Optional<Interval> limits,
            XmrPoint point,
            int leftOut,
            List<ValueRow> months) {
        LimitStatus status = RULES.status(months.size());
        return new ProcessPoint(figures.mode(), month, chart, mean, limits, point.causes(), status, leftOut);
    }
}
