package cat.impulsem.warehouse.analysis;

/**
 * How many must stand behind a row before it may be released.
 *
 * @param column column of the query that counts them; it is not released
 * @param minimum smallest number that may be released; nobody may be
 * @param whole smallest number of all categories together, under which none of them may be released; 0 for no such rule
 * @param sensitive whether some category is one of which a person's neighbours must not even learn that there is nobody
 */
public record Minimum(String column, int minimum, int whole, boolean sensitive) {
    /** The smallest minimum of a sensitive count. */
    static final int SENSITIVE = 10;

    /** Whether a row of a category has too few behind it. */
    boolean isFew(double count) {
        return isSome(count) || sensitive && count == 0;
    }

    /** Whether a number of people is too small; nobody is nobody in particular. */
    boolean isSome(double count) {
        return count > 0 && count < minimum;
    }
}
