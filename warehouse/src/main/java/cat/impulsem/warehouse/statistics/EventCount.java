package cat.impulsem.warehouse.statistics;

/**
 * Events in an amount of exposure, for example persons attended among inhabitants. Count persons, not contacts:
 * repeated events of one person are not Poisson.
 */
public record EventCount(double events, double exposure) {
    public EventCount {
        Arguments.notNegative(events, "events");
        Arguments.notNegative(exposure, "exposure");
    }
}
