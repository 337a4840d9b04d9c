package cat.impulsem.warehouse.statistics;

/**
 * One stratum of an indirectly standardised ratio: own population, events and population of the reference (the city).
 */
public record IndirectStratum(double population, EventCount reference) {
    public IndirectStratum {
        Arguments.notNegative(population, "population");
    }

    boolean hasReference() {
        return reference.exposure() > 0;
    }

    double expected() {
        return population * reference.events() / reference.exposure();
    }
}
