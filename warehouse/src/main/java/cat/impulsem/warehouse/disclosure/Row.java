package cat.impulsem.warehouse.disclosure;

/** Lower and upper limit of a weighted sum of cells, which are given by their places. */
record Row(int[] cells, double[] weights, double lower, double upper) {

    double sum(double[] values) {
        double sum = 0;
        for (int i = 0; i < cells.length; i++) sum += weights[i] * values[cells[i]];
        return sum;
    }

    /** Sums of whole numbers are exact in doubles; only published roundings need the slack. */
    boolean holds(double[] values) {
        double sum = sum(values);
        return sum >= lower - slack(lower) && sum <= upper + slack(upper);
    }

    boolean whole() {
        for (double weight : weights) if (weight != Math.rint(weight)) return false;
        return whole(lower) && whole(upper);
    }

    private double slack(double limit) {
        return whole() ? 0 : 1e-9 * Math.max(1, Math.abs(limit));
    }

    private static boolean whole(double limit) {
        return Double.isInfinite(limit) || limit == Math.rint(limit);
    }
}
