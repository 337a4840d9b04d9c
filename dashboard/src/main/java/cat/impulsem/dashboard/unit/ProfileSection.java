package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.export.Pictures;
import cat.impulsem.dashboard.export.Pictures.Caption;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.More;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The profile of a territory: the main indicators, and those of each line for whoever opens it. */
final class ProfileSection {
    private final Screen screen;
    private final Texts texts;
    private final List<Indicator> headlines;

    ProfileSection(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        this.headlines = screen.vocabulary().headlines();
    }

    Section draw() {
        Profile profile = new Profile(screen, headlines);
        ScreenTable table = profile.table(headlines);
        Markup head = new Markup().open("div").element("h2", profile.finding(headlines));
        profile.legend().forEach(words -> head.element("p", words, "class", "note"));
        head.add(HtmlTable.of(table, "figures stacked", texts.get("unit.profile")));
        head.element("p", profile.tested(), "class", "note").close("div");
        Section section = new Section(new Html(head.toString()));
        section.addClassName("profile");
        section.add(files(profile, table, profile.finding(headlines), "profile", headlines));
        lines().forEach((line, indicators) -> section.add(more(line, indicators)));
        return section;
    }

    private Map<String, List<Indicator>> lines() {
        return screen.vocabulary().indicators().stream()
                .filter(indicator -> !headlines.contains(indicator))
                .collect(Collectors.groupingBy(Indicator::line, LinkedHashMap::new, Collectors.toList()));
    }

    private More more(String line, List<Indicator> indicators) {
        String title = texts.orKey("line.", line);
        return new More(
                screen, texts.get("unit.more.line", title, indicators.size()), () -> line(line, indicators, title));
    }

    private Div line(String line, List<Indicator> indicators, String title) {
        Profile profile = new Profile(screen, indicators);
        ScreenTable table = profile.table(indicators);
        Div drawn = new Div(
                new Html(HtmlTable.of(table, "figures stacked", title).toString()),
                files(profile, table, title, "profile_" + line, indicators));
        drawn.addClassName("drawn");
        return drawn;
    }

    private Div files(Profile profile, ScreenTable table, String title, String what, List<Indicator> indicators) {
        About about = About.chosen(screen, what, "t", About.Subject.of(indicators));
        String scope = texts.get(
                "part.about",
                texts.get("unit.profile"),
                screen.name(screen.state().unit()),
                screen.period());
        Caption caption = new Caption(
                title, List.of(scope), profile.notes(), about.subject().sources());
        return new Div(
                Pictures.of(screen, caption, table, about),
                Downloads.of(screen, () -> profile.filed(indicators), about));
    }
}
