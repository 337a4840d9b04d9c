package cat.impulsem.warehouse.comparison;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they are written: digits that come from the order of additions would differ from run to run. */
final class Rounded {
    private static final MathContext MEANT = new MathContext(9);
    private static final double NOTHING = 1e-12;

    private Rounded() {}

    /** The number with nine digits; null where it is not finite. */
    static Double of(double number) {
        if (!Double.isFinite(number)) {
            return null;
        }
        return Math.abs(number) < NOTHING
                ? 0.0
                : new BigDecimal(number).round(MEANT).doubleValue();
    }
}
