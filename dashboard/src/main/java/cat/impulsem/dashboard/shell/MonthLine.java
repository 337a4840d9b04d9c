package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.chart.Sparkline;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.Markup;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The months of one figure as a line the size of a word, with gaps where there is none. */
public final class MonthLine {
    private MonthLine() {}

    /** A line on its own scale; nothing where there is no month. */
    public static Markup of(Screen screen, List<Value> months) {
        return months.isEmpty() ? new Markup() : Sparkline.of(numbers(months)).draw(label(screen, months));
    }

    /** A line on a scale that others share; nothing where no month has a figure. */
    public static Markup of(Screen screen, List<Value> months, double low, double high) {
        return months.stream().noneMatch(Value::hasFigure)
                ? new Markup()
                : new Sparkline(numbers(months), low, high).draw(label(screen, months));
    }

    /** From when to when lines of months go, in words; empty where there is none. */
    public static Optional<String> span(Screen screen, Stream<Value> drawn) {
        List<YearMonth> months =
                drawn.map(value -> value.period().first()).distinct().sorted().toList();
        return months.isEmpty()
                ? Optional.empty()
                : Optional.of(screen.texts()
                        .get(
                                "picture.months",
                                screen.figures().month(months.getFirst()),
                                screen.figures().month(months.getLast())));
    }

    private static List<Double> numbers(List<Value> months) {
        return months.stream()
                .map(value -> value.hasFigure() ? value.value() : null)
                .toList();
    }

    private static String label(Screen screen, List<Value> months) {
        return screen.texts()
                .get(
                        "spark.label",
                        screen.figures().month(months.getFirst().period().first()),
                        screen.figures().month(months.getLast().period().first()));
    }
}
