package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Markup;
import java.util.Locale;

/**
 * Two shares of the same whole on one line from nothing to all: a dot for the first, a diamond for the second. The numbers
 * stand beside it, so those who cannot see it miss nothing.
 *
 * @param first share of the dot, 0 to 1
 * @param second share of the diamond, 0 to 1
 */
public record PairStrip(double first, double second) {
    private static final int WIDTH = 176;
    private static final int HEIGHT = 20;
    private static final int MARGIN = 8;
    private static final int MIDDLE = HEIGHT / 2;
    private static final int MARK = 6;

    /** The drawing. */
    public Markup draw() {
        double dot = x(first);
        double diamond = x(second);
        String shape = "M" + at(diamond - MARK) + " " + MIDDLE + "L" + at(diamond) + " " + (MIDDLE - MARK) + "L"
                + at(diamond + MARK) + " " + MIDDLE + "L" + at(diamond) + " " + (MIDDLE + MARK) + "Z";
        return new Markup()
                .open("svg", "class", "pair", "aria-hidden", "true", "viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .open(
                        "rect",
                        "class",
                        "range",
                        "x",
                        "" + MARGIN,
                        "y",
                        "9",
                        "width",
                        "" + (WIDTH - 2 * MARGIN),
                        "height",
                        "2")
                .close("rect")
                .open("circle", "class", "first", "cx", at(dot), "cy", "" + MIDDLE, "r", "5")
                .close("circle")
                .open("path", "class", "second", "d", shape)
                .close("path")
                .close("svg");
    }

    private static double x(double share) {
        return MARGIN + (WIDTH - 2.0 * MARGIN) * share;
    }

    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
