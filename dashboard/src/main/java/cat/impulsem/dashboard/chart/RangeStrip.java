package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Markup;
import java.util.List;
import java.util.Locale;

/**
 * Where one unit stands among all of its level: a thin line from the lowest to the highest, a band for the middle half,
 * a tick for the city, a mark for the unit itself: a triangle up or down where it differs from the rest by more than
 * chance, otherwise a dot.
 *
 * @param sorted the values of all units, lowest first; not empty
 * @param own value of the unit; null if it has none
 * @param city value of the city; null if it has none
 * @param standing how the unit stands beside the rest; null where it has no mark
 */
public record RangeStrip(List<Double> sorted, Double own, Double city, Standing standing) {
    private static final int WIDTH = 176;
    private static final int HEIGHT = 24;
    private static final int MARGIN = 6;
    private static final int MARK = 6;
    private static final int MIDDLE = HEIGHT / 2;

    /** How a unit stands beside the rest. */
    public enum Standing {
        HIGHER,
        SIMILAR,
        LOWER
    }

    /** The drawing; label is what those hear who cannot see it. */
    public Markup draw(String label) {
        Markup out = SmallDrawing.open("strip", WIDTH, HEIGHT, label);
        bar(out, "range", sorted.getFirst(), sorted.getLast(), 2);
        bar(out, "half", quantile(0.25), quantile(0.75), 10);
        if (city != null) {
            out.open("rect", "class", "city", "x", at(x(city) - 1), "y", "3", "width", "2", "height", "18")
                    .close("rect");
        }
        if (own != null) {
            mark(out, x(own));
        }
        return out.close("svg");
    }

    /** Lowest, lower and upper quartile, highest. */
    public List<Double> ends() {
        return List.of(sorted.getFirst(), quantile(0.25), quantile(0.75), sorted.getLast());
    }

    /** The value below which that share of the units lies. */
    public double quantile(double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    private void mark(Markup out, double x) {
        if (standing == Standing.HIGHER || standing == Standing.LOWER) {
            int tip = standing == Standing.HIGHER ? MIDDLE - MARK : MIDDLE + MARK;
            int foot = standing == Standing.HIGHER ? MIDDLE + MARK : MIDDLE - MARK;
            String path =
                    "M" + at(x - MARK) + " " + foot + "L" + at(x + MARK) + " " + foot + "L" + at(x) + " " + tip + "Z";
            out.open("path", "class", "own " + (standing == Standing.HIGHER ? "high" : "low"), "d", path)
                    .close("path");
            return;
        }
        out.open("circle", "class", "own", "cx", at(x), "cy", "" + MIDDLE, "r", "4.5")
                .close("circle");
    }

    private void bar(Markup out, String look, double from, double to, int thick) {
        out.open(
                        "rect",
                        "class",
                        look,
                        "x",
                        at(x(from)),
                        "y",
                        "" + (MIDDLE - thick / 2),
                        "width",
                        at(Math.max(1, x(to) - x(from))),
                        "height",
                        "" + thick)
                .close("rect");
    }

    private double x(double value) {
        double low = Math.min(sorted.getFirst(), Math.min(orElse(own), orElse(city)));
        double high = Math.max(sorted.getLast(), Math.max(orElse(own), orElse(city)));
        double share = high > low ? (value - low) / (high - low) : 0.5;
        return MARGIN + (WIDTH - 2.0 * MARGIN) * share;
    }

    private double orElse(Double value) {
        return value == null ? sorted.getFirst() : value;
    }

    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
