package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Markup;

/** A share of a hundred as a bar after its number, which is read instead: nobody has to hear the drawing. */
public final class ShareBar {
    private ShareBar() {}

    /** The drawing of a share, 0 to 100. */
    public static Markup of(double share) {
        return new Markup()
                .open("span", "class", "share", "aria-hidden", "true", "style", "--share:" + share + "%")
                .close("span");
    }
}
