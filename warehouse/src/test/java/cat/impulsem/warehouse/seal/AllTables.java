package cat.impulsem.warehouse.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * The slow second opinion: goes through all tables of whole numbers that agree with what is shown, one number after the
 * other, and asks how high and how low a hidden figure can be. It shares nothing with the search or with its check.
 */
final class AllTables {
    private static final long MOST_STEPS = 3_000_000;
    private static final long FAR = Long.MAX_VALUE / 4;

    private final long[] floors;
    private final List<Sum> sums = new ArrayList<>();
    private final List<List<Sum>> sumsOf = new ArrayList<>();
    private final List<Sum> something = new ArrayList<>();

    private long steps;

    /** There are too many tables to go through. */
    static final class UndecidedException extends RuntimeException {}

    private static final class Sum {
        private long left;
        private long least;
        private int open;
    }

    /**
     * Tables of so many numbers.
     *
     * @param floors the least that each number can be
     */
    AllTables(long[] floors) {
        this.floors = floors;
        for (int i = 0; i < floors.length; i++) {
            sumsOf.add(new ArrayList<>());
        }
    }

    /** Says that some of the numbers add up to a figure that is known. */
    void know(int[] numbers, long total) {
        Sum sum = new Sum();
        sum.left = total;
        for (int number : numbers) {
            sum.least += floors[number];
            sum.open++;
            sumsOf.get(number).add(sum);
        }
        sums.add(sum);
    }

    /** Says that some of the numbers are not all nothing. */
    void knowSomething(int[] numbers) {
        Sum sum = new Sum();
        for (int number : numbers) {
            sum.open++;
            sumsOf.get(number).add(sum);
        }
        sum.left = FAR;
        something.add(sum);
    }

    /**
     * Whether some table has this figure as the sum of those numbers.
     *
     * @throws UndecidedException after too many steps; nothing can be asked any more
     */
    boolean allow(int[] numbers, long figure) {
        steps = 0;
        know(numbers, figure);
        boolean found = sums.stream().allMatch(AllTables::isPossible) && place(0);
        sums.removeLast();
        for (int number : numbers) {
            sumsOf.get(number).removeLast();
        }
        return found;
    }

    private static boolean isPossible(Sum sum) {
        if (sum.left > FAR / 2) {
            return true;
        }
        return sum.open == 0 ? sum.left == 0 : sum.left >= sum.least;
    }

    private boolean place(int number) {
        if (number == floors.length) {
            return something.stream().allMatch(sum -> sum.left < FAR);
        }
        long most = sumsOf.get(number).stream()
                .mapToLong(sum -> sum.left - sum.least + floors[number])
                .min()
                .orElse(floors[number]);
        for (long value = floors[number]; value <= most; value++) {
            if (fits(number, value) && place(number + 1)) {
                take(number, -value, -1);
                return true;
            }
            take(number, -value, -1);
        }
        return false;
    }

    private boolean fits(int number, long value) {
        if (++steps > MOST_STEPS) {
            throw new UndecidedException();
        }
        take(number, value, 1);
        return sumsOf.get(number).stream().allMatch(AllTables::isPossible);
    }

    private void take(int number, long value, int way) {
        for (Sum sum : sumsOf.get(number)) {
            sum.left -= value;
            sum.least -= way * floors[number];
            sum.open -= way;
        }
    }
}
