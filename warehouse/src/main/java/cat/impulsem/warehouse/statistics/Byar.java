package cat.impulsem.warehouse.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Byar's approximate limits of a Poisson count, kept to compare with published figures.
 *
 * <p>L = x·(1 − 1/(9x) − z/(3√x))³, U = (x+1)·(1 − 1/(9(x+1)) + z/(3√(x+1)))³. Source: Breslow and Day, Statistical
 * Methods in Cancer Research II, 1987, p. 69. Use from ten events on; {@link Garwood} is right for any count.
 *
 * @param lower empty where the formula turns negative (few events, high confidence) and says nothing
 */
public record Byar(OptionalDouble lower, double upper) {

    /** The limits of the expected number of events when x were observed. */
    public static Byar limits(double x, Confidence confidence) {
        Arguments.notNegative(x, "events");
        double z = confidence.z();
        return new Byar(lower(x, z), (x + 1) * cube(1 - 1 / (9 * (x + 1)) + z / (3 * Math.sqrt(x + 1))));
    }

    /** Both limits as an interval; empty when the lower one is undefined. */
    public Optional<Interval> interval() {
        return lower.isEmpty() ? Optional.empty() : Optional.of(new Interval(lower.getAsDouble(), upper));
    }

    private static OptionalDouble lower(double x, double z) {
        double root = x == 0 ? -1 : 1 - 1 / (9 * x) - z / (3 * Math.sqrt(x));
        return root < 0 ? OptionalDouble.empty() : OptionalDouble.of(x * cube(root));
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
