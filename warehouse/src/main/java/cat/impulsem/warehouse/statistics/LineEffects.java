package cat.impulsem.warehouse.statistics;

/** Effects of the factors of one category along a path from before to after. */
final class LineEffects {
    private static final int STEPS = 2_000;

    private LineEffects() {}

    static double[] logMean(FactorChange change) {
        double weight = logarithmicMean(change.productAfter(), change.productBefore());
        double[] effects = new double[change.before().size()];
        for (int k = 0; k < effects.length; k++) {
            effects[k] =
                    weight * Math.log(change.after().get(k) / change.before().get(k));
        }
        return effects;
    }

    /** Midpoint rule on the partial derivatives. */
    static double[] integral(FactorChange change) {
        double[] effects = new double[change.before().size()];
        for (int step = 0; step < STEPS; step++) {
            double place = (step + 0.5) / STEPS;
            for (int k = 0; k < effects.length; k++) {
                double width = change.after().get(k) - change.before().get(k);
                effects[k] += width * othersProduct(change, place, k) / STEPS;
            }
        }
        return effects;
    }

    private static double othersProduct(FactorChange change, double place, int left) {
        double product = 1;
        for (int k = 0; k < change.before().size(); k++) {
            double before = change.before().get(k);
            product *= k == left ? 1 : before + place * (change.after().get(k) - before);
        }
        return product;
    }

    private static double logarithmicMean(double one, double other) {
        double logarithm = Math.log(one / other);
        return Math.abs(logarithm) < 1e-8 ? (one + other) / 2 : (one - other) / logarithm;
    }
}
