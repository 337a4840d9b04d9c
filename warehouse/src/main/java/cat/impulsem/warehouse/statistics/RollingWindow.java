package cat.impulsem.warehouse.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Sums and ratios over a rolling number of months, the headline of seasonal quantities.
 *
 * <p>A ratio is the ratio of the sums, not the mean of the monthly ratios. Distinct people cannot be rolled up; they
 * are recounted. Values of neighbouring windows share their months: never put them on a process chart.
 *
 * @param months length of the window
 */
public record RollingWindow(int months) {
    public RollingWindow {
        if (months < 1) {
            throw new IllegalArgumentException("A window has at least one month, not " + months);
        }
    }

    /** The twelve months ending with each month. */
    public static RollingWindow year() {
        return new RollingWindow(12);
    }

    /**
     * The sum of the window ending at each month; empty where the window is incomplete or a month of it has no value.
     */
    public List<OptionalDouble> sums(List<OptionalDouble> values) {
        return IntStream.range(0, values.size())
                .mapToObj(end -> window(values, end).flatMap(RollingWindow::sum))
                .map(sum -> sum.map(OptionalDouble::of).orElseGet(OptionalDouble::empty))
                .toList();
    }

    /**
     * The ratio of sums of the window ending at each month; empty likewise, and where its denominators add up to zero.
     */
    public List<OptionalDouble> ratios(List<Optional<EventCount>> values) {
        return IntStream.range(0, values.size())
                .mapToObj(end -> window(values, end)
                        .filter(window -> window.stream().allMatch(Optional::isPresent))
                        .map(window ->
                                ratio(window.stream().map(Optional::orElseThrow).toList()))
                        .orElseGet(OptionalDouble::empty))
                .toList();
    }

    private <T> Optional<List<T>> window(List<T> values, int end) {
        return end + 1 < months ? Optional.empty() : Optional.of(values.subList(end + 1 - months, end + 1));
    }

    private static Optional<Double> sum(List<OptionalDouble> window) {
        boolean complete = window.stream().allMatch(OptionalDouble::isPresent);
        return complete
                ? Optional.of(
                        window.stream().mapToDouble(OptionalDouble::getAsDouble).sum())
                : Optional.empty();
    }

    private static OptionalDouble ratio(List<EventCount> window) {
        double denominator = window.stream().mapToDouble(EventCount::exposure).sum();
        double numerator = window.stream().mapToDouble(EventCount::events).sum();
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of(numerator / denominator);
    }
}
