package cat.impulsem.warehouse.statistics;

/**
 * One stratum (age, sex ...) of a directly standardised rate: own events and population, weight of the standard
 * population.
 */
public record DirectStratum(double events, double population, double weight) {
    public DirectStratum {
        Arguments.notNegative(events, "events");
        Arguments.notNegative(population, "population");
        Arguments.notNegative(weight, "weight");
    }
}
