package cat.impulsem.dashboard.format;

import cat.impulsem.dashboard.data.State;

/**
 * One cell of a table: what the screen shows and what a file holds.
 *
 * @param text what is read on the screen
 * @param number the number behind it; null for text and signs
 * @param decimals digits of that number
 * @param href where the cell leads; null if nowhere
 * @param look style of the cell; null for none
 * @param drawing small drawing after the text, left out of files; null for none
 * @param aside words for those who cannot see the sign, and for its legend; null for none
 */
public record Cell(String text, Double number, int decimals, String href, String look, Markup drawing, String aside) {
    /** A cell of words. */
    public static Cell text(String text) {
        return new Cell(text, null, 0, null, null, null, null);
    }

    /** A cell of words that leads somewhere. */
    public static Cell link(String text, String href) {
        return new Cell(text, null, 0, href, null, null, null);
    }

    /** A number. */
    public static Cell number(String text, double number, int decimals) {
        return new Cell(text, number, decimals, null, null, null, null);
    }

    /** A sign that stands for a figure that is not shown. */
    public static Cell sign(State state, String aside) {
        String look = state == State.SUPPRESSED ? "suppressed" : "missing";
        return new Cell(Signs.of(state), null, 0, null, look, null, aside);
    }

    /** Only a drawing. */
    public static Cell drawing(Markup drawing) {
        return text("").with(drawing);
    }

    /** Whether it holds a drawing, and not only a second line. */
    boolean isDrawn() {
        return drawing != null && drawing.isDrawing();
    }

    /** The same cell in another style. */
    public Cell looking(String newLook) {
        return new Cell(text, number, decimals, href, newLook, drawing, aside);
    }

    /** The same cell in another style beside the one that it has. */
    public Cell alsoLooking(String newLook) {
        return looking(look == null ? newLook : newLook + " " + look);
    }

    /** The same cell leading somewhere. */
    public Cell to(String newHref) {
        return new Cell(text, number, decimals, newHref, look, drawing, aside);
    }

    /** The same cell with a small drawing or a second line. */
    public Cell with(Markup newDrawing) {
        return new Cell(text, number, decimals, href, look, newDrawing, aside);
    }

    /** The same cell with words for its sign. */
    public Cell because(String newAside) {
        return new Cell(text, number, decimals, href, look, drawing, newAside);
    }
}
