package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.WorkShares;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The recorded time of one row, and how much of it is that of those with most.
 *
 * @param minutes all of it
 * @param largest minutes of the professional with most
 * @param twoLargest minutes of the two with most
 */
record RecordedTime(double minutes, double largest, double twoLargest) {
    /** What a query tells of a row; nothing where it has none. */
    static RecordedTime of(AnalysisRow row) {
        double minutes = number(row, Minimum.MINUTES);
        return new RecordedTime(
                minutes, minutes * number(row, Minimum.LARGEST), minutes * number(row, Minimum.TWO_LARGEST));
    }

    private static double number(AnalysisRow row, String column) {
        Double number = row.number(column);
        return number == null ? 0 : number;
    }

    /** Whether nobody stands out in the sum of rows of different teams. */
    static boolean isEvenTogether(Collection<RecordedTime> rows) {
        double all = rows.stream().mapToDouble(RecordedTime::minutes).sum();
        double two = rows.stream()
                .flatMap(row -> Stream.of(row.largest(), row.twoLargest() - row.largest()))
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .mapToDouble(one -> one)
                .sum();
        double largest = rows.stream().mapToDouble(RecordedTime::largest).max().orElse(0);
        return all <= 0 || WorkShares.areEven(largest / all, two / all);
    }
}
