package cat.impulsem.warehouse.statistics;

import java.util.Arrays;

/** What is done with extreme units before the usual spread between units is estimated. */
public enum OutlierTreatment {
    KEEP {
        @Override
        double[] weights(double[] z) {
            return ones(z.length);
        }
    },
    /** Pulls scores beyond the 10 % and 90 % quantiles to those quantiles. It biases the spread downwards. */
    WINSORISE {
        @Override
        double[] scores(double[] z) {
            double low = Quantiles.type7(z, TRIM).orElseThrow();
            double high = Quantiles.type7(z, 1 - TRIM).orElseThrow();
            return Arrays.stream(z).map(score -> Math.clamp(score, low, high)).toArray();
        }

        @Override
        double[] weights(double[] z) {
            return ones(z.length);
        }
    },
    /** Leaves out the lowest and the highest tenth of the units, rounded down. */
    TRUNCATE {
        @Override
        double[] weights(double[] z) {
            int dropped = (int) Math.floor(z.length * TRIM);
            Integer[] order = new Integer[z.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (one, other) -> Double.compare(z[one], z[other]));
            double[] kept = new double[z.length];
            for (int rank = dropped; rank < z.length - dropped; rank++) {
                kept[order[rank]] = 1;
            }
            return kept;
        }
    };

    private static final double TRIM = 0.1;

    double[] scores(double[] z) {
        return z.clone();
    }

    /** One for a unit that counts, zero for one that is left out. */
    abstract double[] weights(double[] z);

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
