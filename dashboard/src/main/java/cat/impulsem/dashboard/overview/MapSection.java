package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.chart.CityMap;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.Values;
import cat.impulsem.dashboard.export.Pictures;
import cat.impulsem.dashboard.export.Pictures.Caption;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Signs;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** One headline indicator on the map of the districts. Counts are left out: their shade would show size. */
final class MapSection {
    private static final String CHOICE = "k";

    private final Screen screen;
    private final Texts texts;
    private final List<Indicator> offered;
    private final Indicator shown;
    private final Values values;

    MapSection(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        this.offered = screen.vocabulary().headlines().stream()
                .filter(indicator -> !indicator.measure().isCount())
                .toList();
        String asked = screen.state().extras().get(CHOICE);
        this.shown = offered.stream()
                .filter(indicator -> indicator.id().equals(asked))
                .findFirst()
                .orElse(offered.isEmpty() ? null : offered.getFirst());
        this.values = screen.released().values().at(screen.state().period(), Level.DISTRICT, offered);
    }

    Section section() {
        Section section = new Section();
        section.addClassName("map");
        section.add(
                new Html(new Markup().element("h2", texts.get("overview.map")).toString()));
        if (shown == null) {
            section.add(new Html(new Markup()
                    .element("p", texts.get("units.finding.none"), "class", "note")
                    .toString()));
            return section;
        }
        section.add(new Html(choices().toString()));
        section.add(new Html(drawing().toString()));
        section.add(Pictures.of(
                screen, caption(), shown.id(), "map_" + screen.state().period().inUrl()));
        return section;
    }

    private Markup drawing() {
        Markup out = new Markup().open("div", "class", "mapbox");
        out.add(CityMap.of(
                screen.vocabulary().unitsOf(Level.DISTRICT).stream()
                        .map(this::area)
                        .toList(),
                texts.get("overview.map.label", name(shown))));
        return out.add(legend()).close("div");
    }

    private Caption caption() {
        String measured =
                shown.id() + " · " + name(shown) + " (" + screen.figures().unitName(shown.measure()) + ")";
        return new Caption(
                finding(known()),
                List.of(measured, texts.get("indicator.units.sub", texts.get("units.districts"), screen.period())),
                List.of(texts.get("overview.map.note")),
                shown.calculation().sources());
    }

    private List<Value> known() {
        return values.numbersOf(shown.id())
                .sorted(Comparator.comparingDouble(Value::value))
                .toList();
    }

    private Markup choices() {
        Markup out =
                new Markup().open("div", "class", "choices").open("p").element("span", texts.get("column.indicator"));
        for (Indicator indicator : offered) {
            String value = indicator.equals(offered.getFirst()) ? null : indicator.id();
            String href = screen.href("", screen.state().with(CHOICE, value));
            boolean chosen = indicator.equals(shown);
            out.link(href, name(indicator), chosen ? "aria-current" : "data-choice", chosen ? "true" : indicator.id());
        }
        return out.close("p").close("div");
    }

    private CityMap.Area area(Unit district) {
        Value value = values.of(shown.id(), district.key());
        return new CityMap.Area(
                district.key().code(), district.name(), figure(value), look(value), screen.href(district.key()));
    }

    private String look(Value value) {
        if (!value.hasFigure()) {
            return "missing";
        }
        String step = "step" + DistrictTable.step(value.value(), range());
        return value.isIncomplete() ? step + " incomplete" : step;
    }

    private Markup legend() {
        Markup out = new Markup().open("div", "class", "legend");
        List<Value> known = known();
        out.element("p", finding(known));
        if (known.size() > 1) {
            out.open("p", "class", "scale").element("span", figure(known.getFirst()));
            for (int step = 1; step <= DistrictTable.STEPS; step++) {
                out.element("i", "", "class", "step" + step, "aria-hidden", "true");
            }
            out.element("span", figure(known.getLast())).close("p");
        }
        out.element("p", texts.get("overview.map.note"), "class", "note");
        return out.close("div");
    }

    // The extremes are not named: a headline that names them would make a league of the districts.
    private String finding(List<Value> known) {
        Value city = screen.released()
                .values()
                .at(screen.state().period(), UnitKey.CITY)
                .of(shown.id(), UnitKey.CITY);
        return known.size() < 2
                ? texts.get("units.finding.none")
                : texts.get("units.finding", figure(known.getFirst()), figure(known.getLast()), figure(city));
    }

    private DoubleSummaryStatistics range() {
        return values.numbersOf(shown.id()).mapToDouble(Value::value).summaryStatistics();
    }

    private String figure(Value value) {
        return value.hasFigure() ? screen.figures().value(value.value(), shown.measure()) : Signs.of(value.state());
    }

    private String name(Indicator indicator) {
        return texts.of(indicator.texts().name()).orElse(indicator.id());
    }
}
