package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Markup;
import java.util.Locale;

/**
 * Two amounts of opposite kind from one middle line. The numbers stand beside it, so those who cannot see it miss nothing.
 *
 * @param left length to the left, 0 to 1
 * @param right length to the right, 0 to 1
 */
public record BalanceBar(double left, double right) {
    private static final int HALF = 88;
    private static final int HEIGHT = 16;

    /** The drawing. */
    public Markup draw() {
        Markup out = new Markup()
                .open("svg", "class", "balance", "aria-hidden", "true", "viewBox", "0 0 " + 2 * HALF + " " + HEIGHT);
        bar(out, "left", HALF - HALF * left, HALF * left);
        bar(out, "right", HALF, HALF * right);
        return out.open("rect", "class", "middle", "x", "" + (HALF - 0.5), "y", "0", "width", "1", "height", "16")
                .close("rect")
                .close("svg");
    }

    private static void bar(Markup out, String look, double from, double width) {
        out.open("rect", "class", look, "x", at(from), "y", "3", "width", at(width), "height", "10")
                .close("rect");
    }

    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
