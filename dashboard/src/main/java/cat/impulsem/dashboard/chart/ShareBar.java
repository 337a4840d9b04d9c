package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Markup;
import java.util.Locale;

/** A part of a whole as a bar in a table; its number stands beside it, so nobody has to hear the drawing. */
public final class ShareBar {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 12;

    private ShareBar() {}

    /** The drawing of a share, 0 to 100, where the longest bar stands for most. */
    public static Markup of(double share, double most) {
        double length = most > 0 ? Math.clamp(WIDTH * share / most, 0, WIDTH) : 0;
        return new Markup()
                .open(
                        "svg",
                        "class",
                        "share",
                        "viewBox",
                        "0 0 " + WIDTH + " " + HEIGHT,
                        "width",
                        "" + WIDTH,
                        "height",
                        "" + HEIGHT,
                        "aria-hidden",
                        "true")
                .open("rect", "width", String.format(Locale.ROOT, "%.1f", length), "height", "" + HEIGHT)
                .close("rect")
                .close("svg");
    }
}
