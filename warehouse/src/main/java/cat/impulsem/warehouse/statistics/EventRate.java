package cat.impulsem.warehouse.statistics;

import java.util.Optional;

/** A crude rate with its interval: events / exposure × multiplier, interval of the count scaled likewise. */
public record EventRate(double value, Interval interval) {

    /**
     * The rate on the given scale.
     *
     * @return empty when there is no exposure
     */
    public static Optional<EventRate> of(EventCount count, RateScale scale) {
        if (count.exposure() == 0) {
            return Optional.empty();
        }
        double factor = scale.multiplier() / count.exposure();
        Interval events = scale.method().interval(count.events(), scale.confidence());
        return Optional.of(new EventRate(count.events() * factor, events.times(factor)));
    }
}
