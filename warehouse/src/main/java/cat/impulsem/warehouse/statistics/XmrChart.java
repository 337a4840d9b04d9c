package cat.impulsem.warehouse.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * XmR chart (individuals and moving range) with the Making Data Count rules.
 *
 * <p>Outside a limit; shift of seven on one side of the mean (a point on it breaks the run); trend of seven points
 * rising or falling (a tie breaks it); two of three points in the outer third on one side. Source: Wheeler,
 * Understanding Variation, 1993; NHS England, Making Data Count. For independent values per month or four weeks:
 * rolling sums are not independent and signal in vain.
 *
 * @param rules stored with each signal
 */
public record XmrChart(RuleSet rules, List<XmrSegment> segments, List<XmrPoint> points) {
    public XmrChart {
        segments = List.copyOf(segments);
        points = List.copyOf(points);
    }

    /** The chart with the standard plan. */
    public static XmrChart of(double... values) {
        return of(XmrPlan.standard(), values);
    }

    /**
     * The chart of values in time order. It never rebases by itself: new limits start only at the plan's baselines.
     *
     * @param values without gaps; a month without a value is left out, its neighbours become neighbours
     */
    public static XmrChart of(XmrPlan plan, double... values) {
        Arrays.stream(values).forEach(value -> Arguments.finite(value, "value"));
        List<XmrSegment> segments = new ArrayList<>();
        List<XmrPoint> points = new ArrayList<>();
        for (Baseline baseline : plan.baselines()) {
            if (baseline.start() >= values.length) {
                break;
            }
            XmrSegment segment = XmrSegment.of(values, plan, baseline);
            segments.add(segment);
            points.addAll(points(Arrays.copyOfRange(values, baseline.start(), segment.end()), segment, plan.rules()));
        }
        return new XmrChart(plan.rules(), segments, points);
    }

    /** The segment a point belongs to. */
    public XmrSegment segmentOf(int point) {
        return segments.stream()
                .filter(segment -> point >= segment.baseline().start() && point < segment.end())
                .findFirst()
                .orElseThrow(() -> new IndexOutOfBoundsException("The chart has no point " + point));
    }

    private static List<XmrPoint> points(double[] values, XmrSegment segment, RuleSet rules) {
        if (segment.status() == LimitStatus.NONE) {
            return Arrays.stream(values)
                    .mapToObj(value -> new XmrPoint(value, Set.of()))
                    .toList();
        }
        return new XmrRules(values, segment, rules).points();
    }
}
