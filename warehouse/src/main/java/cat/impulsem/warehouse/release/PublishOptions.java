package cat.impulsem.warehouse.release;

import java.time.Clock;
import java.time.Month;

/**
 * How a snapshot is made.
 *
 * @param baselineYear baseline year, or null for the first complete calendar year
 * @param codeVersion version of the product
 * @param clock what time it is
 * @param simulated whether screens and exports must say that the data are simulated
 * @param cityName name of the city
 * @param planStart month in which the years of the plan start; January publishes calendar years only
 */
public record PublishOptions(
        Integer baselineYear, String codeVersion, Clock clock, boolean simulated, String cityName, Month planStart) {

    /** Options with the calendar years as those of the plan. */
    public PublishOptions(Integer baselineYear, String codeVersion, Clock clock, boolean simulated, String cityName) {
        this(baselineYear, codeVersion, clock, simulated, cityName, Month.JANUARY);
    }

    /** Options for Barcelona, published now, with the standard baseline. */
    public static PublishOptions now(String codeVersion, boolean simulated) {
        return new PublishOptions(null, codeVersion, Clock.systemUTC(), simulated, "Barcelona", Month.JANUARY);
    }

    /** The same with another baseline. */
    public PublishOptions withBaselineYear(int year) {
        return new PublishOptions(year, codeVersion, clock, simulated, cityName, planStart);
    }

    /** The same with years of the plan that start in another month. */
    public PublishOptions withPlanStart(Month month) {
        return new PublishOptions(baselineYear, codeVersion, clock, simulated, cityName, month);
    }
}
