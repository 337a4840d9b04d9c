package cat.impulsem.warehouse.indicator;

import cat.impulsem.warehouse.text.LocalText;

/**
 * What an indicator aims at. A row of the source table targets for a unit and year comes before it, whatever the rule.
 *
 * @param rule how the aim follows
 * @param value the number of the rule, in the unit of the indicator, or null
 * @param low lower end of a band, or null
 * @param high upper end of a band, or null
 * @param text the aim in words
 */
public record Target(Rule rule, Double value, Double low, Double high, LocalText text) {

    /** How the aim of a unit and period follows. */
    public enum Rule {
        /** One value for everybody; the direction of the indicator says from which side. */
        FIXED,
        /** Between low and high. */
        BAND,
        /** The values of the source table targets, period by period. */
        TRAJECTORY,
        /** Better than the same months of the year before. */
        PREVIOUS_YEAR,
        /** A change against the baseline: value is in percent of it. */
        BASELINE_PERCENT,
        /** A change against the baseline: value is in the unit of the indicator. */
        BASELINE_POINTS,
        /** The value that this percentage of the units reaches. */
        PERCENTILE,
        /** There is no aim; the text says why. */
        NONE
    }
}
