package cat.impulsem.warehouse.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a figure of one centre is, and what groups of people make it so. A change between two of them may be shown when it is
 * none, or when enough people stand behind it and none of them stands out. People are counted by groups that changed,
 * so never too many: nobody is in two groups.
 *
 * @param num numerator
 * @param den denominator
 * @param groups what groups contribute above and below the line, or null where that is not known
 */
record Makeup(double num, double den, Contributors.Groups groups) {
    static final int FEW = 5;
    static final Makeup NOTHING = new Makeup(0, 0, Contributors.Groups.NONE);
    private static final double UNKNOWN = -1;
    private static final double LARGEST = 0.50;
    private static final double TWO_LARGEST = 0.85;
    private static final double UNITS = 1e6;
    private static final double ROUNDING = 1 / UNITS;

    Makeup {
        num = rounded(num);
        den = rounded(den);
    }

    private static double rounded(double number) {
        return Math.round(number * UNITS) / UNITS;
    }

    boolean isSame(Makeup other) {
        return isNone(num - other.num) && isNone(den - other.den);
    }

    /**
     * Whether both may be known.
     *
     * @param isTime whether amounts are time and tell nothing of how many people there are
     */
    boolean mayFollow(Makeup earlier, boolean isTime) {
        boolean isKnown = groups != null && earlier.groups != null;
        return (isNone(num - earlier.num)
                        || mayChange(num - earlier.num, isTime, isKnown)
                                && (!isKnown || isOfMany(groups.above(), earlier.groups.above())))
                && (isNone(den - earlier.den)
                        || mayChange(den - earlier.den, isTime, isKnown)
                                && (!isKnown || isOfMany(groups.below(), earlier.groups.below())));
    }

    private static boolean mayChange(double change, boolean isTime, boolean isKnown) {
        return isTime ? isKnown : !isFew(change);
    }

    private static boolean isOfMany(double[] now, double[] then) {
        int size = Math.max(now.length, then.length);
        double[] changes = new double[size];
        for (int group = 0; group < size; group++) {
            double change = (group < now.length ? now[group] : 0) - (group < then.length ? then[group] : 0);
            changes[group] = isNone(change) ? 0 : Math.abs(change);
        }
        Arrays.sort(changes);
        double all = Arrays.stream(changes).sum();
        double largest = changes[size - 1];
        return changes[size - FEW] > 0 && largest <= LARGEST * all && largest + changes[size - 2] <= TWO_LARGEST * all;
    }

    /** Whether a change of a number of people or events is of few. */
    static boolean isFew(double change) {
        return !isNone(change) && Math.abs(change) < FEW - ROUNDING;
    }

    static boolean isNone(double change) {
        return Math.abs(change) < 2 * ROUNDING;
    }

    /** As the ledger keeps it: the figure, then group, above, below of those that contribute. */
    double[] written() {
        List<Double> numbers = new ArrayList<>(List.of(num, den));
        if (groups == null) {
            numbers.add(UNKNOWN);
        }
        for (int group = 0; groups != null && group < groups.above().length; group++) {
            double above = rounded(groups.above()[group]);
            double below = rounded(groups.below()[group]);
            if (above != 0 || below != 0) {
                numbers.addAll(List.of((double) group, above, below));
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static Makeup read(double[] written) {
        if (written.length == 3) {
            return new Makeup(written[0], written[1], null);
        }
        int size = written.length == 2 ? 0 : 1 + (int) written[written.length - 3];
        double[] above = new double[Math.max(size, FEW)];
        double[] below = new double[Math.max(size, FEW)];
        for (int at = 2; at < written.length; at += 3) {
            above[(int) written[at]] = written[at + 1];
            below[(int) written[at]] = written[at + 2];
        }
        return new Makeup(written[0], written[1], new Contributors.Groups(above, below));
    }
}
