package cat.impulsem.warehouse.engine;

import java.time.LocalDate;

/**
 * One centre continued by another.
 *
 * @param predecessor centre before
 * @param successor centre after
 * @param date first day of the successor
 * @param kind MERGE, SPLIT, RENAME or MOVE
 */
record Succession(int predecessor, int successor, LocalDate date, String kind) {}
