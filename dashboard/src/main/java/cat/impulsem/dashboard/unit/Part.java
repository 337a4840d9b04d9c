package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.export.Pictures;
import cat.impulsem.dashboard.export.Pictures.Caption;
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
    private final String finding;
    private final String about;
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
        this(screen, content, finding, about, new Markup().element("h2", finding));
    }

    private Part(Screen screen, Content content, String finding, String about, Markup head) {
        this.screen = screen;
        this.content = content;
        this.finding = finding;
        this.about = about;
        section.setId(content.id());
        html(new Markup()
                .open("div")
                .add(head)
                .element("p", about, "class", "note")
                .close("div"));
    }

    /** Begins the part of an analysis. */
    static Part of(Shown shown, String id, String finding) {
        return new Part(shown.screen(), Content.of(shown, id), finding, shown.about());
    }

    /**
     * Begins the part of an analysis of which the chosen territory has nothing to show, with the nearest one that has.
     *
     * @param title what it is about
     * @param why why the chosen territory has no figures
     * @param finding what the figures of the nearest one show
     */
    static Part of(Nearest nearest, String id, String title, String why, String finding) {
        Shown shown = nearest.shown();
        Texts texts = shown.screen().texts();
        String place = shown.screen().name(shown.unit());
        Markup head = new Markup()
                .element("h2", title)
                .element("p", nearest.asked().about() + " " + why, "class", "note")
                .element("p", texts.get("nearest.shown", place))
                .element("h3", texts.get("programme.scope", place, finding));
        return new Part(shown.screen(), Content.of(shown, id), finding, shown.about(), head);
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
        return table(table, look, label, List.of());
    }

    /**
     * Adds the table.
     *
     * @param notes how what is drawn in it is read
     */
    Part table(ScreenTable table, String look, String label, List<String> notes) {
        html(HtmlTable.of(table, look, label));
        section.add(files(table, content.id(), new Caption(finding, List.of(about), notes, sources())));
        return this;
    }

    /**
     * A table that stays closed until somebody wants it.
     *
     * @param what first part of the names of its files
     */
    Part folded(String what, String summary, ScreenTable table) {
        Div drawn = new Div(
                new Html(HtmlTable.of(table, "figures twin", summary).toString()),
                files(table, what, new Caption(summary, List.of(about), List.of(), sources())));
        drawn.addClassName("drawn");
        NativeDetails details = new NativeDetails(summary);
        details.setContent(drawn);
        section.add(details);
        return this;
    }

    Part note(String words) {
        return note(new Markup().text(words));
    }

    Part note(Markup words) {
        html(new Markup().open("p", "class", "note").add(words).close("p"));
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

    private Component files(ScreenTable table, String what, Caption caption) {
        About of = new About(
                "profile_" + what, screen.state().unit(), About.When.of(screen, content.period()), "t", subject());
        Component downloads = Downloads.of(screen, table, of);
        return table.isDrawn() ? new Div(Pictures.of(screen, caption, table, of), downloads) : downloads;
    }

    private About.Subject subject() {
        return new About.Subject(content.indicators(), content.analyses());
    }

    private List<String> sources() {
        return subject().sources();
    }

    private void html(Markup markup) {
        section.add(new Html(markup.toString()));
    }
}
