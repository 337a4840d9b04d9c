package cat.impulsem.warehouse.release;

import java.time.Clock;

/**
 * How a snapshot is made.
 *
 * @param baselineYear baseline year, or null for the first complete calendar year
 * @param codeVersion version of the product
 * @param clock what time it is
 * @param simulated whether screens and exports must say that the data are simulated
 * @param cityName name of the city
 */
public record PublishOptions(
        Integer baselineYear, String codeVersion, Clock clock, boolean simulated, String cityName) {

    /** Options for Barcelona, published now, with the standard baseline. */
    public static PublishOptions now(String codeVersion, boolean simulated) {
        return new PublishOptions(null, codeVersion, Clock.systemUTC(), simulated, "Barcelona");
    }

    /** The same with another baseline. */
    public PublishOptions withBaselineYear(int year) {
        return new PublishOptions(year, codeVersion, clock, simulated, cityName);
    }
}
