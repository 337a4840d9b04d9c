package cat.impulsem.warehouse.engine;

import java.math.BigDecimal;

/** Numbers as files hold them: a point, every digit, no exponent, nothing after a whole number. */
public final class PlainNumber {
    private static final double EXACT_WHOLE = 1e15;

    private PlainNumber() {}

    /** The number, or nothing for null. */
    public static String of(Double number) {
        if (number == null) {
            return "";
        }
        if (number == Math.rint(number) && Math.abs(number) < EXACT_WHOLE) {
            return String.valueOf(number.longValue());
        }
        return BigDecimal.valueOf(number).toPlainString();
    }
}
