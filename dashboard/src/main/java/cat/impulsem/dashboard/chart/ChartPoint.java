package cat.impulsem.dashboard.chart;

/**
 * One point of a chart.
 *
 * @param at what it stands over or beside: a month, a unit
 * @param value null where there is no figure
 * @param label what is read at the point
 * @param emphasis how it is drawn
 * @param range interval around the value; null for none
 * @param bounds between these the value lies for certain; null where that is not known
 */
public record ChartPoint(String at, Double value, String label, Emphasis emphasis, Range range, Range bounds) {
    public ChartPoint(String at, Double value, String label, Emphasis emphasis) {
        this(at, value, label, emphasis, null, null);
    }

    /**
     * An interval.
     *
     * @param lower lower end
     * @param upper upper end
     */
    public record Range(double lower, double upper) {}

    /** How a point is drawn: hollow where something is missing, another shape where the figure may still change. */
    public enum Emphasis {
        PLAIN,
        OWN,
        HOLLOW,
        PROVISIONAL,
        UNSURE,
        SIGNAL
    }
}
