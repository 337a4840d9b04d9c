package cat.impulsem.warehouse.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much more units differ than chance explains.
 *
 * <p>φ = mean of the squared treated scores; τ² = (I·φ − (I − 1)) / (Σw − Σw²/Σw) with w = 1/s², and 0 when I·φ &lt; I
 * − 1. Source: Spiegelhalter, Qual Saf Health Care 2005;14:347-51 (additive random effects after DerSimonian and
 * Laird).
 *
 * @param units number I of units used
 * @param phi 1 when chance explains all
 * @param tau2 variance between units on the funnel's scale; its root is the "usual spread between centres"
 */
public record Overdispersion(int units, double phi, double tau2) {

    /**
     * Estimates the spread from scores and standard errors, unit by unit.
     *
     * @return empty with fewer than two units
     */
    public static Optional<Overdispersion> of(double[] scores, double[] errors, OutlierTreatment treatment) {
        if (scores.length != errors.length) {
            throw new IllegalArgumentException(scores.length + " scores but " + errors.length + " standard errors");
        }
        double[] weights = treatment.weights(scores);
        double units = Arrays.stream(weights).sum();
        if (units < 2) {
            return Optional.empty();
        }
        double[] treated = treatment.scores(scores);
        double phi = sum(i -> weights[i] * treated[i] * treated[i], scores.length) / units;
        double precision = sum(i -> weights[i] / (errors[i] * errors[i]), scores.length);
        double squares = sum(i -> weights[i] / Math.pow(errors[i], 4), scores.length);
        double excess = units * phi - (units - 1);
        double tau2 = excess < 0 ? 0 : excess / (precision - squares / precision);
        return Optional.of(new Overdispersion((int) units, phi, tau2));
    }

    private static double sum(IntToDoubleFunction term, int length) {
        return IntStream.range(0, length).mapToDouble(term).sum();
    }
}
