package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numerator and denominator of one unit and period.
 *
 * @param num numerator
 * @param den denominator; 1 for a plain amount
 */
public record Figure(double num, double den) {
    private static final MathContext MEANT = new MathContext(14);
    // What is left when large numbers cancel out has fewer digits that mean something.
    private static final int MEANT_DECIMALS = 9;

    /**
     * A figure as an engine gave it. An engine adds fractions in whatever order its threads deliver them, so that their
     * last digit differs from run to run; digits that mean nothing are rounded away, and equal facts give equal bytes.
     */
    static Figure measured(double num, double den) {
        return new Figure(meant(num), meant(den));
    }

    private static double meant(double number) {
        boolean isExact = number == Math.rint(number) || !Double.isFinite(number);
        return isExact
                ? number
                : new BigDecimal(number)
                        .round(MEANT)
                        .setScale(MEANT_DECIMALS, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    /** A share of it; the denominator of a plain amount stays 1. */
    Figure times(double share, Kind kind) {
        return new Figure(num * share, kind == Kind.LEVEL ? den : den * share);
    }

    /** The figure of both together; the denominator of a plain amount stays 1. */
    public Figure plus(Figure other, Kind kind) {
        return new Figure(num + other.num, kind == Kind.LEVEL ? den : den + other.den);
    }
}
