package cat.impulsem.warehouse.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Months in which a centre is to gain and months in which it is to lose as much, so that few of its longer periods
 * change. Gaining in every March and losing in every August changes no twelve months at all.
 *
 * @param gain months of the gain
 * @param lose months of the loss
 */
record Times(int[] gain, int[] lose) {
    private static final int YEAR = 12;
    private static final int[] NONE = {};

    /** Ways to move a place that covers these months by one. */
    static List<Times> around(int[] months, int monthCount, int openFrom) {
        return months.length == 1
                ? aroundMonth(months[0], monthCount, openFrom)
                : aroundSpan(months[0], months[months.length - 1], monthCount);
    }

    private static List<Times> aroundMonth(int month, int monthCount, int openFrom) {
        List<Times> found = new ArrayList<>();
        addClasses(found, month, 0, monthCount);
        if (openFrom > 0 && month >= openFrom) {
            addClasses(found, month, openFrom, monthCount);
        }
        int[] only = {month};
        if (month + 1 < monthCount) {
            found.add(new Times(only, new int[] {month + 1}));
        }
        if (month > 0) {
            found.add(new Times(only, new int[] {month - 1}));
        }
        found.add(new Times(only, NONE));
        return found;
    }

    private static void addClasses(List<Times> found, int month, int from, int monthCount) {
        int[] gain = calendar(month % YEAR, from, monthCount);
        for (int other = 0; other < YEAR; other++) {
            int[] lose = calendar(other, from, monthCount);
            if (other != month % YEAR && lose.length > 0) {
                found.add(new Times(gain, lose));
            }
        }
    }

    private static int[] calendar(int month, int from, int monthCount) {
        return IntStream.range(from, monthCount)
                .filter(one -> one % YEAR == month)
                .toArray();
    }

    private static List<Times> aroundSpan(int first, int last, int monthCount) {
        List<Times> found = new ArrayList<>();
        found.add(new Times(new int[] {last}, last + 1 < monthCount ? new int[] {last + 1} : NONE));
        found.add(new Times(new int[] {first}, first > 0 ? new int[] {first - 1} : NONE));
        return found;
    }
}
