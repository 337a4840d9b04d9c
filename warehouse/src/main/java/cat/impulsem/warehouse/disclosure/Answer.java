package cat.impulsem.warehouse.disclosure;

/** What a solver found: a best point, or that there is no limit. */
record Answer(boolean unbounded, double[] point, double gain) {
    static final Answer UNBOUNDED = new Answer(true, new double[0], Double.POSITIVE_INFINITY);
}
