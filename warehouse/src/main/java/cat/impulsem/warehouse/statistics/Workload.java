package cat.impulsem.warehouse.statistics;

/**
 * Minutes spent on a process in a period and the cases it closed.
 *
 * @param cases may be zero while minutes are not: work on cases not closed in the period
 */
public record Workload(double minutes, double cases) {
    /** Nothing at all. */
    public static final Workload NONE = new Workload(0, 0);

    public Workload {
        Arguments.notNegative(minutes, "minutes");
        Arguments.notNegative(cases, "cases");
    }

    boolean hasCases() {
        return cases > 0;
    }

    double minutesPerCase() {
        return minutes / cases;
    }

    Workload plus(Workload other) {
        return new Workload(minutes + other.minutes, cases + other.cases);
    }
}
