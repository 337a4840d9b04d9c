package cat.impulsem.warehouse.engine;

import java.time.LocalDate;

/**
 * One centre continued by another.
 *
 * @param predecessor centre before
 * @param successor centre after
 * @param date first day of the successor
 * @param kind MERGE, SPLIT, RENAME or MOVE
 * @param weight share of the predecessor that the successor continues
 */
record Succession(int predecessor, int successor, LocalDate date, String kind, double weight) {}
