package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** The one shape of all parts of the page: what was found, what it is about, the figures, their files, how they are read. */
final class Part {
    private final Screen screen;
    private final Content content;
    private final Section section = new Section();

    /**
     * What the figures of a part are.
     *
     * @param id its anchor, and the first part of the names of its files
     * @param period their months
     * @param indicators indicators in it
     * @param analyses analyses in it
     */
    record Content(String id, Period period, List<Indicator> indicators, List<Analysis> analyses) {
        static Content of(Shown shown, String id) {
            return new Content(id, shown.figures().period(), List.of(), List.of(shown.analysis()));
        }
    }

    /**
     * Begins one.
     *
     * @param finding sentence that says what the figures show
     * @param about what they are figures of
     */
    Part(Screen screen, Content content, String finding, String about) {
        this.screen = screen;
        this.content = content;
        section.setId(content.id());
        html(new Markup().element("h2", finding));
        note(about);
    }

    /** Begins the part of an analysis. */
    static Part of(Shown shown, String id, String finding) {
        Screen screen = shown.screen();
        Texts texts = screen.texts();
        return new Part(
                screen,
                Content.of(shown, id),
                finding,
                texts.get(
                        "part.about",
                        texts.of(shown.analysis().texts().name())
                                .orElse(shown.analysis().id()),
                        screen.name(shown.unit()),
                        screen.figures().period(shown.figures().period())));
    }

    /** What stands instead of an analysis that the published data do not have. */
    static Component absent(Screen screen, String id, String titleKey) {
        return new Part(
                        screen,
                        new Content(id, screen.state().period(), List.of(), List.of()),
                        screen.texts().get(titleKey),
                        screen.texts().get("part.absent"))
                .end();
    }

    Part table(ScreenTable table, String look, String label) {
        html(HtmlTable.of(table, look, label));
        section.add(files(table, content.id()));
        return this;
    }

    /**
     * A table that stays closed until somebody wants it.
     *
     * @param what first part of the names of its files
     */
    Part folded(String what, String summary, ScreenTable table) {
        NativeDetails details = new NativeDetails(summary);
        details.setContent(
                new Div(new Html(HtmlTable.of(table, "figures twin", summary).toString()), files(table, what)));
        section.add(details);
        return this;
    }

    Part note(String words) {
        html(new Markup().element("p", words, "class", "note"));
        return this;
    }

    /** How the figures of an analysis are read, in the words of its definition. */
    Part reading(Shown shown) {
        screen.texts()
                .of(shown.analysis().texts().reading())
                .ifPresent(words -> html(new Markup()
                        .open("details", "class", "help")
                        .element("summary", screen.texts().get("part.reading"))
                        .element("p", words)
                        .close("details")));
        return this;
    }

    Component end() {
        return section;
    }

    private Component files(ScreenTable table, String what) {
        return Downloads.of(
                screen,
                table,
                new About(
                        what,
                        screen.state().unit(),
                        About.When.of(screen, content.period()),
                        "t",
                        new About.Subject(content.indicators(), content.analyses())));
    }

    private void html(Markup markup) {
        section.add(new Html(markup.toString()));
    }
}
