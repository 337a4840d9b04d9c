package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Markup;
import java.util.List;
import java.util.Locale;

/**
 * Where one unit stands among all of its level: a thin line from the lowest to the highest, a band for the middle half,
 * a tick for the city, a dot for the unit itself.
 *
 * @param sorted the values of all units, lowest first; not empty
 * @param own value of the unit; null if it has none
 * @param city value of the city; null if it has none
 */
public record RangeStrip(List<Double> sorted, Double own, Double city) {
    private static final int WIDTH = 176;
    private static final int HEIGHT = 24;
    private static final int MARGIN = 6;
    private static final int MIDDLE = HEIGHT / 2;

    /** The drawing; label is what those hear who cannot see it. */
    public Markup draw(String label) {
        Markup out = new Markup()
                .open(
                        "svg",
                        "class",
                        "strip",
                        "viewBox",
                        "0 0 " + WIDTH + " " + HEIGHT,
                        "width",
                        "" + WIDTH,
                        "height",
                        "" + HEIGHT,
                        "role",
                        "img",
                        "aria-label",
                        label);
        bar(out, "range", sorted.getFirst(), sorted.getLast(), 2);
        bar(out, "half", quantile(0.25), quantile(0.75), 10);
        if (city != null) {
            out.open("rect", "class", "city", "x", at(x(city) - 1), "y", "3", "width", "2", "height", "18")
                    .close("rect");
        }
        if (own != null) {
            out.open("circle", "class", "own", "cx", at(x(own)), "cy", "" + MIDDLE, "r", "4.5")
                    .close("circle");
        }
        return out.close("svg");
    }

    /** The value below which that share of the units lies. */
    public double quantile(double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
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
