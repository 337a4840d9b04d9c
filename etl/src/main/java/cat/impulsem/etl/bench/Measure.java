package cat.impulsem.etl.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one process took.
 *
 * @param wallSeconds from its start to its end, start of the JVM included
 * @param cpuSeconds processor time of all its threads
 * @param peakMegabytes largest resident memory, or NaN where the system does not tell
 */
record Measure(double wallSeconds, double cpuSeconds, double peakMegabytes) {

    static Measure median(List<Measure> runs) {
        return new Measure(
                median(runs, Measure::wallSeconds), median(runs, Measure::cpuSeconds), median(runs, Measure::peakMegabytes));
    }

    private static double median(List<Measure> runs, ToDoubleFunction<Measure> figure) {
        List<Double> sorted =
                runs.stream().map(figure::applyAsDouble).sorted(Comparator.naturalOrder()).toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
