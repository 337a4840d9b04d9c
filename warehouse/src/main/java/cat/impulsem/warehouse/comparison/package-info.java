/**
 * What the released figures of a snapshot say beside each other: intervals, comparisons, process charts, statuses of
 * targets and signals.
 *
 * <p>Everything here is worked out after disclosure control, from figures that are shown: nothing is derived from a
 * hidden one.
 */
package cat.impulsem.warehouse.comparison;
