package cat.impulsem.dashboard.regained;

import cat.impulsem.dashboard.chart.StepsChart;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.export.Pictures;
import cat.impulsem.dashboard.export.Pictures.Caption;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the regained time of the chosen territory came about, and where it went; on any page of a territory. */
public final class RegainedTime {
    private final Screen screen;
    private final Texts texts;

    private RegainedTime(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
    }

    /** Both stories; those that the snapshot does not hold are left out. */
    public static Component of(Screen screen) {
        RegainedTime page = new RegainedTime(screen);
        Div stories = new Div();
        stories.addClassName("stories");
        page.section(CameAbout.ANALYSIS, CameAbout.HOURS, parts -> CameAbout.NEEDED, parts -> new CameAbout(parts)
                        .story())
                .ifPresent(stories::add);
        page.section(WentTo.ANALYSIS, WentTo.CHANGE, WentTo::families, parts -> new WentTo(parts).story())
                .ifPresent(stories::add);
        return stories;
    }

    private Optional<Section> section(
            String id, String measure, Function<Parts, List<String>> needed, Function<Parts, Story> teller) {
        return Parts.of(screen, id).map(parts -> {
            Section section = named(parts);
            Optional<String> refused = refused(parts, measure, needed);
            if (refused.isEmpty()) {
                Story story = teller.apply(parts);
                section.add(html("h2", story.finding(), null));
                tell(section, parts, story);
                return section;
            }
            without(section, parts, refused.get());
            screen.around().stream()
                    .flatMap(there -> Parts.of(there, id).stream())
                    .filter(near -> refused(near, measure, needed).isEmpty())
                    .findFirst()
                    .ifPresent(near -> instead(section, near, teller.apply(near)));
            return section;
        });
    }

    /** Why there is nothing to tell; empty where there is. */
    private Optional<String> refused(Parts parts, String measure, Function<Parts, List<String>> needed) {
        List<String> codes = needed.apply(parts);
        return codes.isEmpty()
                ? Optional.of(texts.get("state.not_available"))
                : parts.refused(measure, codes).map(figure -> screen.signs().reason(figure.state(), figure.reason()));
    }

    /** One part that may not be shown would be the gap that the others leave, so then nothing of it is drawn. */
    private void without(Section section, Parts parts, String reason) {
        section.add(html("h2", name(parts), null));
        section.add(html("p", screen.name(parts.unit()) + ", " + parts.period() + ": " + reason, "note"));
    }

    /** The nearest territory around that has something to tell. */
    private void instead(Section section, Parts near, Story story) {
        String place = screen.name(near.unit());
        section.add(html("p", texts.get("nearest.shown", place), null));
        section.add(html("h3", texts.get("programme.scope", place, story.finding()), null));
        tell(section, near, story);
    }

    private void tell(Section section, Parts parts, Story story) {
        String id = parts.figures().analysis().id();
        String about = texts.get("regained.about", name(parts), screen.name(parts.unit()), parts.period());
        section.add(html("p", about, "note"));
        section.add(html("p", story.sum(), null));
        section.add(StepsChart.of(story.finding(), story.measured(), texts, story.bars()));
        story.notes().forEach(note -> section.add(html("p", note, "note")));
        section.add(new Html(help(parts).toString()));
        section.add(Pictures.of(parts.screen(), caption(parts, story, about), id, when(parts)));
        section.add(twin(parts, story));
    }

    private Markup help(Parts parts) {
        String reading = texts.of(parts.figures().analysis().texts().reading()).orElse("");
        return new Markup()
                .open("details", "class", "how")
                .element("summary", texts.get("reading.title"))
                .element("p", reading)
                .element("p", texts.get("help.steps"))
                .close("details");
    }

    private Caption caption(Parts parts, Story story, String about) {
        return new Caption(
                story.finding(),
                List.of(about + " " + story.measured() + ".", story.sum()),
                story.notes(),
                parts.figures().analysis().sources());
    }

    private NativeDetails twin(Parts parts, Story story) {
        NativeDetails twin = new NativeDetails(texts.get("regained.table"));
        twin.setContent(new Div(
                new Html(
                        HtmlTable.of(story.table(), "figures twin", name(parts)).toString()),
                Downloads.of(
                        parts.screen(),
                        story.table(),
                        new About(
                                parts.figures().analysis().id(),
                                parts.unit(),
                                About.When.of(screen, parts.figures().period()),
                                screen.path(),
                                About.Subject.of(parts.figures().analysis())))));
        return twin;
    }

    private static Section named(Parts parts) {
        Section section = new Section();
        section.addClassName("story");
        section.setId(parts.figures().analysis().id());
        return section;
    }

    private String name(Parts parts) {
        return texts.of(parts.figures().analysis().texts().name()).orElse("");
    }

    private static String when(Parts parts) {
        return parts.figures().period().inUrl();
    }

    private static Html html(String tag, String words, String look) {
        return new Html(new Markup().element(tag, words, "class", look).toString());
    }
}
