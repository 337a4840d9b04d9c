package cat.impulsem.dashboard.chart;

import cat.impulsem.dashboard.format.Markup;

/** The frame of a drawing that stands in a cell of a table and has words for who cannot see it. */
final class SmallDrawing {
    private SmallDrawing() {}

    /** Opens it; the element is left open for what is drawn. */
    static Markup open(String look, int width, int height, String label) {
        return new Markup()
                .open(
                        "svg",
                        "class",
                        look,
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "width",
                        String.valueOf(width),
                        "height",
                        String.valueOf(height),
                        "role",
                        "img",
                        "aria-label",
                        label);
    }
}
