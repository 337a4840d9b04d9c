/**
 * Statistics of the indicators: intervals, standardisation, funnels, process charts, decomposition and inequality.
 *
 * <p>Pure arithmetic on numbers and records; it knows no table, no engine and no screen. Whatever is undefined (nothing
 * observed, no variation, too few points) is an empty Optional, never a NaN; senseless input (negative counts, a part
 * above its whole) is an IllegalArgumentException.
 */
package cat.impulsem.warehouse.statistics;
