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
import cat.impulsem.dashboard.map.Plan;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Component;
import java.util.List;

/** One headline indicator by district. Counts are left out: their shade would show size. */
final class DistrictMap implements MapLevel {
    private final Screen screen;
    private final Texts texts;
    private final Plan plan;
    private final List<Layer> layers;
    private final Layer layer;
    private final Values values;

    DistrictMap(Screen screen, Plan plan, String asked) {
        this.screen = screen;
        this.texts = screen.texts();
        this.plan = plan;
        List<Indicator> offered = screen.vocabulary().unitsOf(Level.DISTRICT).size() < 2
                ? List.of()
                : screen.vocabulary().headlines().stream()
                        .filter(indicator -> !indicator.measure().isCount())
                        .toList();
        this.layers = offered.stream()
                .map(indicator -> new Layer(
                        indicator.id(), texts.of(indicator.texts().name()).orElse(indicator.id())))
                .toList();
        this.layer = MapLevel.chosen(layers, asked);
        this.values = screen.released().values().at(screen.state().period(), Level.DISTRICT, offered);
    }

    @Override
    public String id() {
        return "districts";
    }

    @Override
    public String name() {
        return texts.get("overview.map.districts");
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }

    @Override
    public Layer layer() {
        return layer;
    }

    @Override
    public Markup map() {
        Shades shades = shades();
        return CityMap.of(
                plan,
                plan,
                screen.vocabulary().unitsOf(Level.DISTRICT).stream()
                        .map(district -> area(district, shades))
                        .toList(),
                CityMap.Labels.NAMES,
                texts.get("overview.map.label", layer.name()));
    }

    private CityMap.Area area(Unit district, Shades shades) {
        Value value = values.of(layer.id(), district.key());
        return new CityMap.Area(
                district.key().code(),
                district.name(),
                value.isIncomplete() ? figure(value) + "*" : figure(value),
                String.join("; ", screen.signs().reservations(value)),
                look(value, shades),
                screen.href(district.key()));
    }

    private static String look(Value value, Shades shades) {
        if (!value.hasFigure()) {
            return "missing";
        }
        String step = shades.of(value.value());
        return value.isIncomplete() ? step + " incomplete" : step;
    }

    @Override
    public Markup legend() {
        return new Markup()
                .open("div", "class", "legend")
                .element("p", finding())
                .add(shades().scale())
                .element("p", note(), "class", "note")
                .close("div");
    }

    // The extremes are not named: a headline that names them would make a league of the districts.
    private String finding() {
        Shades shades = shades();
        Value city = screen.released()
                .values()
                .at(screen.state().period(), UnitKey.CITY)
                .of(layer.id(), UnitKey.CITY);
        return shades.range().getCount() < 2
                ? texts.get("units.finding.none")
                : texts.get(
                        "units.finding",
                        shades.figure().apply(shades.range().getMin()),
                        shades.figure().apply(shades.range().getMax()),
                        figure(city));
    }

    private String note() {
        return texts.get(plan.isTrue() ? "overview.map.note.outlines" : "overview.map.note") + " "
                + texts.get("overview.map.shades");
    }

    @Override
    public Component files() {
        Indicator shown = indicator();
        String measured =
                shown.id() + " · " + layer.name() + " (" + screen.figures().unitName(shown.measure()) + ")";
        Caption caption = new Caption(
                finding(),
                List.of(measured, texts.get("indicator.units.sub", texts.get("units.districts"), screen.period())),
                List.of(note()),
                shown.calculation().sources());
        return Pictures.of(
                screen, caption, shown.id(), "map_" + screen.state().period().inUrl());
    }

    private Shades shades() {
        return new Shades(
                values.numbersOf(layer.id()).mapToDouble(Value::value).summaryStatistics(),
                value -> screen.figures().value(value, indicator().measure()));
    }

    private String figure(Value value) {
        return value.hasFigure()
                ? screen.figures().value(value.value(), indicator().measure())
                : Signs.of(value.state());
    }

    private Indicator indicator() {
        return screen.vocabulary().indicator(layer.id()).orElseThrow();
    }
}
