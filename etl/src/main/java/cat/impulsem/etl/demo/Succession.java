package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A centre that another one continues; all of them invented.
 *
 * @param predecessor centre that closes
 * @param successor centre that opens on the same day
 * @param day first day of the successor
 * @param kind MERGE or MOVE
 */
record Succession(int predecessor, int successor, LocalDate day, String kind) {
    private static final LocalDate MERGE = LocalDate.of(2024, 1, 1);
    private static final LocalDate MOVE = LocalDate.of(2024, 10, 1);
    private static final List<Succession> ALL = List.of(
            new Succession(24, 41, MERGE, "MERGE"),
            new Succession(25, 41, MERGE, "MERGE"),
            new Succession(5, 42, MOVE, "MOVE"));

    static List<Succession> all() {
        return ALL;
    }

    /** The centre that goes by that number on that day. */
    static int centreOf(int site, LocalDate day) {
        for (Succession one : ALL) {
            if (one.predecessor == site && !day.isBefore(one.day)) {
                return one.successor;
            }
        }
        return site;
    }
}
