package cat.impulsem.dashboard.chart;

/**
 * One point of a chart.
 *
 * @param at what it stands over or beside: a month, a unit
 * @param value null where there is no figure
 * @param label what is read at the point
 * @param emphasis how it is drawn
 */
public record ChartPoint(String at, Double value, String label, Emphasis emphasis) {
    /** How a point is drawn. */
    public enum Emphasis {
        PLAIN,
        OWN,
        HOLLOW
    }
}
