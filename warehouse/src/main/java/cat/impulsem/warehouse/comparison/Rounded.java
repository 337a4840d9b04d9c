package cat.impulsem.warehouse.comparison;

/** Numbers as they are written: digits that come from the order of additions would differ from run to run. */
final class Rounded {
    private static final int DIGITS = 9;
    private static final int MOST_DECIMALS = 22;
    private static final double NOTHING = 1e-12;
    private static final double[] POWERS = powers();

    private Rounded() {}

    /** The number with nine digits, or to the unit where it is larger; null where it is not finite. */
    static Double of(double number) {
        if (!Double.isFinite(number)) {
            return null;
        }
        double size = Math.abs(number);
        if (size < NOTHING) {
            return 0.0;
        }
        int decimals = DIGITS - (int) Math.ceil(Math.log10(size));
        double power = POWERS[Math.clamp(decimals, 0, MOST_DECIMALS)];
        return Math.rint(number * power) / power;
    }

    // Powers up to here are exact, and so a quotient of whole numbers is the nearest number to its decimals.
    private static double[] powers() {
        double[] powers = new double[MOST_DECIMALS + 1];
        powers[0] = 1;
        for (int i = 1; i <= MOST_DECIMALS; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
