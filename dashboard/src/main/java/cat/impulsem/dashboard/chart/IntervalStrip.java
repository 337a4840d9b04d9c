package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Markup;
import java.util.Locale;

/**
 * A figure with its interval on an axis that it shares with others: a dot, a bar from limit to limit, a tick where the
 * figure lies that all are held against.
 *
 * @param axis the axis
 * @param value the figure
 * @param lower lower limit; null where the figure has no interval
 * @param upper upper limit; null where the figure has no interval
 * @param reference the figure that all are held against; null if it has none
 */
public record IntervalStrip(Axis axis, double value, Double lower, Double upper, Double reference) {
    private static final int WIDTH = 176;
    private static final int HEIGHT = 24;
    private static final int MARGIN = 6;
    private static final int MIDDLE = HEIGHT / 2;

    /**
     * From where to where the axis goes.
     *
     * @param low the lowest number that is drawn
     * @param high the highest number that is drawn
     */
    public record Axis(double low, double high) {
        /** Where a number lies, in units of the drawing; in the middle where there is but one. */
        public double place(double number) {
            double share = high > low ? (number - low) / (high - low) : 0.5;
            return MARGIN + (WIDTH - 2.0 * MARGIN) * share;
        }
    }

    /** The drawing; label is what those hear who cannot see it. */
    public Markup draw(String label) {
        Markup out = SmallDrawing.open("strip", WIDTH, HEIGHT, label);
        if (reference != null) {
            box(out, "city", axis.place(reference) - 1, 2, 18);
        }
        if (lower != null && upper != null) {
            double from = axis.place(lower);
            double to = axis.place(upper);
            box(out, "whisker", from, Math.max(1, to - from), 2);
            box(out, "whisker", from - 1, 2, 8);
            box(out, "whisker", to - 1, 2, 8);
        }
        out.open("circle", "class", "own", "cx", at(axis.place(value)), "cy", "" + MIDDLE, "r", "4.5")
                .close("circle");
        return out.close("svg");
    }

    private static void box(Markup out, String look, double x, double width, int height) {
        out.open(
                        "rect",
                        "class",
                        look,
                        "x",
                        at(x),
                        "y",
                        "" + (MIDDLE - height / 2),
                        "width",
                        at(width),
                        "height",
                        "" + height)
                .close("rect");
    }

    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
