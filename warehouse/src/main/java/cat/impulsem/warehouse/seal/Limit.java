package cat.impulsem.warehouse.seal;

/**
 * What everybody knows of people who are counted once in a whole and once in each part that they are in: a part is not
 * more than the whole, and where the parts cover the whole, it is not more than their sum.
 *
 * @param whole atom of the whole
 * @param parts atoms of the parts
 * @param isCover whether the parts cover the whole; else it is about a single part
 */
record Limit(int whole, int[] parts, boolean isCover) {

    /** By how much the figures break it. */
    long broken(java.util.function.IntToLongFunction value) {
        long sum = 0;
        for (int part : parts) {
            sum += value.applyAsLong(part);
        }
        long excess = isCover ? value.applyAsLong(whole) - sum : sum - value.applyAsLong(whole);
        return Math.max(0, excess);
    }
}
