package cat.impulsem.warehouse.statistics;

/** Weights by which a factor's steps are averaged, by the number of other factors that have changed already. */
record ShapleyWeights(double[] bySize) {

    static ShapleyWeights of(int factors) {
        double[] weights = new double[factors];
        double choose = 1;
        for (int size = 0; size < factors; size++) {
            weights[size] = 1 / (factors * choose);
            choose = choose * (factors - 1 - size) / (size + 1);
        }
        return new ShapleyWeights(weights);
    }

    double[] effects(FactorChange change) {
        int factors = change.before().size();
        double[] effects = new double[factors];
        for (int changed = 0; changed < 1 << factors; changed++) {
            for (int k = 0; k < factors; k++) {
                if ((changed & 1 << k) == 0) {
                    double step = change.after().get(k) - change.before().get(k);
                    effects[k] += bySize[Integer.bitCount(changed)] * step * othersProduct(change, changed, k);
                }
            }
        }
        return effects;
    }

    private static double othersProduct(FactorChange change, int changed, int left) {
        double product = 1;
        for (int k = 0; k < change.before().size(); k++) {
            if (k != left) {
                product *= (changed & 1 << k) == 0
                        ? change.before().get(k)
                        : change.after().get(k);
            }
        }
        return product;
    }
}
