package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.chart.CityMap;
import cat.impulsem.dashboard.data.ContextQueries.Statistic;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Neighbourhoods;
import cat.impulsem.dashboard.data.PlaceMeasure;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.export.Pictures;
import cat.impulsem.dashboard.export.Pictures.Caption;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.map.Plan;
import cat.impulsem.dashboard.map.Plans;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The social situation by neighbourhood: what is public about the places, as rates and indexes, never as counts. */
final class NeighbourhoodMap implements MapLevel {
    private static final String TABLE = "neighbourhood_statistics";

    private final Screen screen;
    private final Texts texts;
    private final Plans plans;
    private final Plan plan;
    private final List<PlaceMeasure> measures;
    private final Layer layer;

    NeighbourhoodMap(Screen screen, Plans plans, String asked) {
        this.screen = screen;
        this.texts = screen.texts();
        this.plans = plans;
        this.plan = plans.neighbourhoods();
        this.measures = PlaceMeasure.all(screen.released().context());
        this.layer = MapLevel.chosen(layers(), asked);
    }

    @Override
    public String id() {
        return "neighbourhoods";
    }

    @Override
    public String name() {
        return texts.get("overview.map.neighbourhoods");
    }

    @Override
    public List<Layer> layers() {
        return measures.stream()
                .map(measure -> new Layer(measure.id(), name(measure)))
                .toList();
    }

    @Override
    public Layer layer() {
        return layer;
    }

    private String name(PlaceMeasure measure) {
        return texts.get("place." + measure.id(), measure.since(), measure.until());
    }

    @Override
    public Markup map() {
        PlaceMeasure shown = shown();
        Shades shades = shades();
        return CityMap.of(
                plan,
                plans.districts(),
                plan.shapes().keySet().stream()
                        .map(code -> area(code, shown, shades))
                        .toList(),
                plan.isTrue() ? CityMap.Labels.NONE : CityMap.Labels.FIGURES,
                texts.get("overview.map.label.neighbourhoods", layer.name()));
    }

    private CityMap.Area area(String code, PlaceMeasure shown, Shades shades) {
        Optional<Statistic> found = shown.of(code);
        UnitKey district = new UnitKey(Level.DISTRICT, Neighbourhoods.district(code));
        return new CityMap.Area(
                code,
                found.map(Statistic::name).orElse(code),
                found.map(place -> figure(place.value())).orElse("–"),
                "",
                found.map(place -> shades.of(place.value())).orElse("missing"),
                screen.permissions().sees(district) ? screen.href(district) + "#context" : null);
    }

    @Override
    public Markup legend() {
        return new Markup()
                .open("div", "class", "legend")
                .element("p", finding())
                .add(shades().scale())
                .element("p", note(), "class", "note")
                .element("p", source(), "class", "note")
                .close("div");
    }

    private String finding() {
        double[] sorted = shown().places().values().stream()
                .mapToDouble(Statistic::value)
                .sorted()
                .toArray();
        return texts.get(
                "overview.map.finding",
                sorted.length,
                figure(sorted[0]),
                figure(sorted[sorted.length - 1]),
                figure(sorted[sorted.length / 2]));
    }

    private String note() {
        return texts.get(plan.isTrue() ? "overview.map.note.outlines" : "overview.map.note") + " "
                + texts.get("overview.map.context");
    }

    private String source() {
        return texts.get(
                "table.source", shown().places().values().iterator().next().source());
    }

    @Override
    public Component files() {
        Caption caption = new Caption(finding(), List.of(layer.name()), List.of(note(), source()), List.of(TABLE));
        String what = "neighbourhoods";
        String when = shown().since() + "_" + shown().until();
        NativeDetails twin = new NativeDetails(texts.get("overview.map.table"));
        twin.setContent(new Div(
                new Html(HtmlTable.of(table(), "figures twin", texts.get("overview.map.table"))
                        .toString()),
                Downloads.of(
                        screen,
                        table(),
                        new About(
                                what,
                                UnitKey.CITY,
                                new About.When(when, shown().since() + " – " + shown().until()),
                                "",
                                About.Subject.NONE))));
        return new Div(Pictures.of(screen, caption, what + "_" + layer.id(), when), twin);
    }

    private ScreenTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(texts.get("context.neighbourhood")));
        columns.add(Column.words(texts.get("level.district")));
        measures.forEach(measure -> columns.add(Column.numbers(name(measure))));
        TreeMap<String, String> names = new TreeMap<>();
        measures.forEach(measure -> measure.places().forEach((code, place) -> names.putIfAbsent(code, place.name())));
        List<Row> rows = names.entrySet().stream()
                .map(place -> Row.of(Stream.concat(
                                Stream.of(
                                        Cell.text(place.getValue()),
                                        Cell.text(screen.name(
                                                new UnitKey(Level.DISTRICT, Neighbourhoods.district(place.getKey()))))),
                                measures.stream().map(measure -> cell(measure, place.getKey())))
                        .toList()))
                .toList();
        return new ScreenTable(null, columns, rows);
    }

    private Cell cell(PlaceMeasure measure, String code) {
        return measure.of(code)
                .map(place -> Cell.number(
                        screen.figures().number(place.value(), PlaceMeasure.DECIMALS),
                        place.value(),
                        PlaceMeasure.DECIMALS))
                .orElse(Cell.text("–"));
    }

    private PlaceMeasure shown() {
        return measures.stream()
                .filter(measure -> measure.id().equals(layer.id()))
                .findFirst()
                .orElseThrow();
    }

    private Shades shades() {
        return new Shades(
                shown().places().values().stream().mapToDouble(Statistic::value).summaryStatistics(), this::figure);
    }

    private String figure(double value) {
        return screen.figures().number(value, PlaceMeasure.DECIMALS);
    }
}
