package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.ProcessPoint;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a process chart says of its latest month, in a sentence: a signal, since when and by which rule, or none.
 *
 * @param screen the page
 * @param indicator which one
 * @param months single months
 * @param process its points
 */
record Variation(
        Screen screen, Indicator indicator, Map<YearMonth, Value> months, Map<YearMonth, ProcessPoint> process) {
    private static final Set<String> UPWARD = Set.of("above_limit", "near_upper_limit", "shift_above", "trend_rising");

    /** The sentence; a month without a figure says nothing, so the latest one that has any is told. */
    String finding(String name) {
        Texts texts = screen.texts();
        List<ProcessPoint> points = process.values().stream()
                .filter(point -> months.containsKey(point.month())
                        && months.get(point.month()).hasFigure())
                .sorted(Comparator.comparing(ProcessPoint::month))
                .toList();
        if (points.isEmpty()) {
            return texts.get("trend.none", name);
        }
        ProcessPoint last = points.getLast();
        String value = screen.figures().value(months.get(last.month()).value(), indicator.measure());
        String month = screen.figures().month(last.month());
        if (last.rule() != null) {
            return texts.get("trend.signal", name, value, month, words(last), since(points));
        }
        return latest(points)
                .map(signal -> texts.get(
                        "trend.usual.since",
                        name,
                        value,
                        month,
                        words(signal),
                        screen.figures().month(signal.month())))
                .orElseGet(() -> texts.get("trend.usual", name, value, month));
    }

    /** The first month of the run of signals that still lasts; one to the other side is another story. */
    private String since(List<ProcessPoint> points) {
        int first = points.size() - 1;
        boolean isUpward = isUpward(points.get(first));
        while (first > 0 && points.get(first - 1).rule() != null && isUpward(points.get(first - 1)) == isUpward) {
            first--;
        }
        return screen.figures().month(points.get(first).month());
    }

    private static boolean isUpward(ProcessPoint point) {
        return UPWARD.contains(point.rule());
    }

    private static Optional<ProcessPoint> latest(List<ProcessPoint> points) {
        return points.reversed().stream().filter(point -> point.rule() != null).findFirst();
    }

    private String words(ProcessPoint point) {
        return screen.texts().get("variation." + point.rule());
    }
}
