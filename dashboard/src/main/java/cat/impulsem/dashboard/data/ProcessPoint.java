package cat.impulsem.dashboard.data;

import java.time.YearMonth;

/**
 * One month of a process chart.
 *
 * @param month month
 * @param mean centre line
 * @param limits limits of usual variation, or null where the months do not vary
 * @param rule rule that the month breaks, or null
 * @param trial whether there are too few months for firm limits
 */
public record ProcessPoint(YearMonth month, double mean, Interval limits, String rule, boolean trial) {}
