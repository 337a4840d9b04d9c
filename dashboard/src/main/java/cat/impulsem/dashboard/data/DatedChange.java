package cat.impulsem.dashboard.data;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What the months of one centre did after a change with a date, by segmented regression.
 *
 * @param centre where
 * @param event what happened
 * @param months how much of its series was read
 * @param effects what changed
 * @param standing better, worse, higher, lower or not_distinguishable: of the effect after twelve months
 */
public record DatedChange(UnitKey centre, Event event, Months months, Effects effects, String standing) {
    /**
     * What happened.
     *
     * @param kind support: accompaniment began; plan: an item of the plan arrived
     * @param code SUPPORT, or the item
     * @param day when
     * @param firstMonth first whole month after it
     */
    public record Event(String kind, String code, LocalDate day, YearMonth firstMonth) {}

    /**
     * How much was read.
     *
     * @param before months before the change
     * @param after months from the change on
     * @param compared centres without the change whose series was subtracted; null where there were too few
     */
    public record Months(int before, int after, Integer compared) {}

    /**
     * What changed, in the unit of the figure.
     *
     * @param level at once
     * @param slope with each month from then on
     * @param half against the trend before, after six months
     * @param year the same after twelve months
     */
    public record Effects(Estimate level, Estimate slope, Estimate half, Estimate year) {}

    /**
     * One number with its doubt.
     *
     * @param value the number
     * @param limits its 95 % limits; null where they are not known
     */
    public record Estimate(double value, Interval limits) {}
}
