package cat.impulsem.warehouse.statistics;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Mean absolute step between neighbours, the measure of routine variation in process charts. */
final class MovingRange {
    private static final double SCREEN = 3.267;

    private MovingRange() {}

    static OptionalDouble mean(double[] values) {
        return steps(values).average();
    }

    /** The mean after steps of at least 3.267 times the first mean were left out once. */
    static OptionalDouble screenedMean(double[] values) {
        OptionalDouble first = mean(values);
        return first.isEmpty()
                ? first
                : steps(values)
                        .filter(step -> step < SCREEN * first.getAsDouble())
                        .average();
    }

    private static DoubleStream steps(double[] values) {
        return IntStream.range(1, values.length).mapToDouble(i -> Math.abs(values[i] - values[i - 1]));
    }
}
