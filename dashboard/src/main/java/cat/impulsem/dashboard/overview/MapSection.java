package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.map.Plans;
import cat.impulsem.dashboard.shell.Asked;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The city on a map: an indicator by district, or the social situation by neighbourhood. */
final class MapSection {
    private static final String LEVEL = "n";
    private static final String LAYER = "k";

    private final Screen screen;
    private final Texts texts;
    private final List<MapLevel> levels;
    private final MapLevel shown;

    MapSection(Screen screen, Plans plans) {
        this.screen = screen;
        this.texts = screen.texts();
        String layer = screen.state().extras().get(LAYER);
        List<MapLevel> drawable = new ArrayList<>();
        List.of(new DistrictMap(screen, plans.districts(), layer), new NeighbourhoodMap(screen, plans, layer))
                .forEach(level -> {
                    if (!level.layers().isEmpty()) {
                        drawable.add(level);
                    }
                });
        this.levels = drawable;
        this.shown = levels.stream()
                .filter(level -> level.id().equals(screen.state().extras().get(LEVEL)))
                .findFirst()
                .orElse(levels.isEmpty() ? null : levels.getFirst());
    }

    /** A kind of area or a layer that the address asks for and that is not there. */
    List<ViewState.Unknown> unknown() {
        List<String> ids = levels.stream().map(MapLevel::id).toList();
        List<String> layers = shown == null
                ? List.of()
                : shown.layers().stream().map(MapLevel.Layer::id).toList();
        return Stream.concat(
                        new Asked(screen, LEVEL).outside(ids).stream(),
                        new Asked(screen, LAYER).outside(layers).stream())
                .toList();
    }

    Section section() {
        Section section = new Section();
        section.addClassName("map");
        section.setId("map");
        section.add(new Html(new Markup().element("h2", title()).toString()));
        if (shown == null) {
            section.add(new Html(new Markup()
                    .element("p", texts.get("units.finding.none"), "class", "note")
                    .toString()));
            return section;
        }
        section.add(new Html(choices().toString()));
        section.add(new Html(drawing().toString()));
        section.add(shown.files());
        return section;
    }

    /** What is chosen stands in it: on paper and in a list of headings nobody sees the choices. */
    private String title() {
        return shown == null
                ? texts.get("overview.map")
                : texts.get("overview.map.of", shown.name(), shown.layer().name());
    }

    private Markup drawing() {
        return new Markup()
                .open("div", "class", "mapbox")
                .add(shown.map())
                .add(shown.legend())
                .close("div");
    }

    private Markup choices() {
        Markup out = new Markup().open("div", "class", "choices");
        if (levels.size() > 1) {
            out.open("p").element("span", texts.get("overview.map.level"));
            levels.forEach(
                    level -> choice(out, level.name(), LEVEL, level.id(), level == levels.getFirst(), level == shown));
            out.close("p");
        }
        out.open("p").element("span", texts.get("column.indicator"));
        List<MapLevel.Layer> layers = shown.layers();
        layers.forEach(layer -> choice(
                out, layer.name(), LAYER, layer.id(), layer.equals(layers.getFirst()), layer.equals(shown.layer())));
        return out.close("p").close("div");
    }

    private void choice(Markup out, String name, String extra, String value, boolean isFirst, boolean isChosen) {
        var there = screen.state().with(extra, isFirst ? null : value);
        String href = screen.href("", extra.equals(LEVEL) ? there.with(LAYER, null) : there);
        out.link(href, name, isChosen ? "aria-current" : "data-choice", isChosen ? "true" : value);
    }
}
