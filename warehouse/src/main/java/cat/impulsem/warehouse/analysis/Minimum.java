package cat.impulsem.warehouse.analysis;

/**
 * How many must stand behind a row before it may be released.
 *
 * @param column column of the query that counts them; it is not released
 * @param minimum smallest number that may be released; nobody may be
 * @param whole smallest number of all categories together, under which none of them may be released; 0 for no such rule
 * @param sensitive whether some category is one of which a person's neighbours must not even learn that there is nobody
 * @param evenly whether nobody may stand out among them either; the query tells by its columns {@link #LARGEST} and
 *     {@link #TWO_LARGEST}
 */
public record Minimum(String column, int minimum, int whole, boolean sensitive, boolean evenly) {
    /** Column with the share of a row's time that is that of the professional with most of it, 0 to 1. */
    static final String LARGEST = "largest";
    /** Column with the share of the two with most of it. */
    static final String TWO_LARGEST = "two_largest";
    /** Column with the minutes of a row, of which these are shares; it may be a measure. */
    static final String MINUTES = "minutes";
    /** The smallest minimum of a sensitive count. */
    static final int SENSITIVE = 10;

    /** Whether it counts those who work. That all but a few of them take part in something tells nothing of those few. */
    boolean isOfProfessionals() {
        return column.equals("professionals");
    }

    /** Whether a row of a category has too few behind it. */
    boolean isFew(double count) {
        return isSome(count) || sensitive && count == 0;
    }

    /** Whether a number of people is too small; nobody is nobody in particular. */
    boolean isSome(double count) {
        return count > 0 && count < minimum;
    }
}
