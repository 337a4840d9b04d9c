package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;

/** The one shape of all parts of the page: what was found, what it is about, the figures, how they are read. */
final class Part {
    private final Markup out = new Markup();
    private final Screen screen;

    /**
     * Begins one.
     *
     * @param id its anchor
     * @param finding sentence that says what the figures show
     * @param about what they are figures of
     */
    Part(Screen screen, String id, String finding, String about) {
        this.screen = screen;
        out.open("section", "id", id).element("h2", finding).element("p", about, "class", "note");
    }

    /** Begins the part of an analysis. */
    static Part of(Shown shown, String id, String finding) {
        Screen screen = shown.screen();
        Texts texts = screen.texts();
        return new Part(
                screen,
                id,
                finding,
                texts.get(
                        "part.about",
                        texts.of(shown.analysis().texts().name())
                                .orElse(shown.analysis().id()),
                        screen.name(shown.unit()),
                        screen.figures().period(shown.figures().period())));
    }

    /** What stands instead of an analysis that the published data do not have. */
    static Markup absent(Screen screen, String id, String titleKey) {
        return new Part(screen, id, screen.texts().get(titleKey), screen.texts().get("part.absent")).end();
    }

    Part table(ScreenTable table, String look, String label) {
        out.add(HtmlTable.of(table, look, label));
        return this;
    }

    /** A table that stays closed until somebody wants it. */
    Part folded(String summary, ScreenTable table) {
        out.open("details").element("summary", summary);
        out.add(HtmlTable.of(table, "figures twin", summary)).close("details");
        return this;
    }

    Part note(String words) {
        out.element("p", words, "class", "note");
        return this;
    }

    Part add(Markup more) {
        out.add(more);
        return this;
    }

    /** How the figures of an analysis are read, in the words of its definition. */
    Part reading(Shown shown) {
        screen.texts().of(shown.analysis().texts().reading()).ifPresent(words -> out.open("details", "class", "help")
                .element("summary", screen.texts().get("part.reading"))
                .element("p", words)
                .close("details"));
        return this;
    }

    Markup end() {
        return out.close("section");
    }
}
