package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.chart.ChartPoint;
import cat.impulsem.dashboard.chart.ChartPoint.Emphasis;
import cat.impulsem.dashboard.chart.FunnelChart;
import cat.impulsem.dashboard.chart.UnitsChart;
import cat.impulsem.dashboard.data.ByFigure;
import cat.impulsem.dashboard.data.Compared;
import cat.impulsem.dashboard.data.ComparisonQueries;
import cat.impulsem.dashboard.data.Flag;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.Values;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Comparison;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Signs;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One indicator over the territories beside one another: by official code, or by value on request. */
final class SideBySide {
    private static final String CENTRE = "CSS ";
    private static final int FEWEST_IN_FUNNEL = 8;

    private final Screen screen;
    private final Texts texts;
    private final Signs signs;
    private final Indicator indicator;
    private final List<Unit> units;
    private final Values values;
    private final Value city;
    private final ByFigure<Interval> intervals;
    private final ByFigure<Compared> rest;

    SideBySide(Screen screen, Indicator indicator) {
        this.screen = screen;
        this.texts = screen.texts();
        this.signs = screen.signs();
        this.indicator = indicator;
        List<Unit> compared = compared();
        Level level =
                compared.isEmpty() ? Level.CENTRE : compared.getFirst().key().level();
        this.values = screen.released().values().at(screen.state().period(), level, List.of(indicator));
        ComparisonQueries comparisons = screen.released().comparisons();
        this.intervals = comparisons.intervals(screen.state().period(), level, indicator.id());
        this.rest = comparisons.against(Compared.REST_OF_CITY, screen.state().period(), level, indicator.id());
        this.units = sorted(compared);
        this.city = screen.released()
                .values()
                .at(screen.state().period(), UnitKey.CITY)
                .of(indicator.id(), UnitKey.CITY);
    }

    String comparedName() {
        if (allCentres()) {
            return texts.get("units.centres");
        }
        UnitKey unit = screen.state().unit();
        return unit.level() == Level.CITY
                ? texts.get("units.districts")
                : texts.get("units.centresOf", screen.name(district(unit)));
    }

    String finding() {
        List<Value> known = units.stream()
                .map(unit -> of(unit.key()))
                .filter(Value::hasFigure)
                .sorted(Comparator.comparingDouble(Value::value))
                .toList();
        if (known.size() < 2) {
            return texts.get("units.finding.none");
        }
        // Whose the extremes are stays in the table: a headline that names them would make a league of them.
        return texts.get("units.finding", figure(known.getFirst()), figure(known.getLast()), figure(city));
    }

    /** Which territories, and in which order. */
    Markup choices() {
        Markup out = new Markup().open("div", "class", "choices");
        choice(out, "units.choice", List.of("n.near", "n.all"), "n", allCentres() ? 1 : 0);
        choice(out, "units.order", List.of("o.code", "o.value"), "o", byValue() ? 1 : 0);
        if (hasFunnel()) {
            choice(out, "units.view", List.of("v.units", "v.funnel"), "v", isFunnel() ? 1 : 0);
        }
        return out.close("div");
    }

    /** Whether enough units have limits to draw a funnel. */
    private boolean hasFunnel() {
        return funnelUnits().size() >= FEWEST_IN_FUNNEL;
    }

    /** Whether the funnel is shown. */
    boolean isFunnel() {
        return hasFunnel() && "funnel".equals(screen.state().extras().get("v"));
    }

    private List<Unit> funnelUnits() {
        return units.stream()
                .filter(unit -> of(unit.key()).hasFigure())
                .filter(unit -> rest.of(indicator.id(), unit.key())
                        .map(Compared::funnel)
                        .filter(funnel -> funnel.inner() != null && funnel.outer() != null)
                        .isPresent())
                .toList();
    }

    Component chart() {
        return isFunnel() ? funnel() : dots();
    }

    private Component funnel() {
        return FunnelChart.of(new FunnelChart.Spec(
                finding(),
                texts.of(indicator.texts().denominator()).orElse(texts.get("column.denominator")),
                screen.figures().unitName(indicator.measure()),
                screen.figures().decimalSign(),
                List.of(comparedName(), texts.get("funnel.inner"), texts.get("funnel.outer")),
                funnelUnits().stream().map(this::funnelPoint).toList()));
    }

    private FunnelChart.Point funnelPoint(Unit unit) {
        Value value = of(unit.key());
        Compared.Funnel funnel =
                rest.of(indicator.id(), unit.key()).map(Compared::funnel).orElseThrow();
        String label = texts.get("point.unit", unit.name(), figure(value));
        return new FunnelChart.Point(
                value.denominator(),
                value.value(),
                funnel.isOutlier() ? label + " · " + texts.get("funnel.outlier") : label,
                List.of(
                        funnel.inner().lower(),
                        funnel.inner().upper(),
                        funnel.outer().lower(),
                        funnel.outer().upper()),
                funnel.isOutlier(),
                unit.key().equals(screen.state().unit()));
    }

    private Component dots() {
        return UnitsChart.of(new UnitsChart.Spec(
                finding(),
                screen.figures().unitName(indicator.measure()),
                screen.figures().decimalSign(),
                indicator.measure().isCount(),
                units.stream().map(this::point).toList(),
                city.hasFigure() && !indicator.measure().isCount() ? city.value() : null,
                screen.name(UnitKey.CITY) + " " + figure(city)));
    }

    ScreenTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(texts.get("column.unit")));
        columns.add(Column.numbers(texts.of(indicator.texts().numerator()).orElse(texts.get("column.numerator"))));
        texts.of(indicator.texts().denominator()).ifPresent(words -> columns.add(Column.numbers(words)));
        columns.add(Column.numbers(texts.get("column.valueIn", screen.figures().unitName(indicator.measure()))));
        columns.add(Column.numbers(texts.get("column.lower")));
        columns.add(Column.numbers(texts.get("column.upper")));
        if (hasBounds()) {
            columns.add(Column.numbers(texts.get("column.boundLow")));
            columns.add(Column.numbers(texts.get("column.boundHigh")));
        }
        columns.add(Column.words(texts.get("column.rest")));
        columns.add(Column.words(texts.get("column.state")));
        List<Row> rows = new ArrayList<>();
        units.forEach(each -> rows.add(row(each.name(), each.key(), of(each.key()), null)));
        rows.add(row(screen.name(UnitKey.CITY), UnitKey.CITY, city, "total"));
        return new ScreenTable(null, columns, rows);
    }

    private Row row(String name, UnitKey key, Value value, String look) {
        boolean own = key.equals(screen.state().unit());
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.link(
                name, screen.href("i/" + indicator.id(), screen.state().with(key))));
        cells.add(signs.amount(value, value.numerator(), indicator.measure()));
        texts.of(indicator.texts().denominator())
                .ifPresent(words -> cells.add(signs.amount(value, value.denominator(), indicator.measure())));
        cells.add(signs.bare(value, indicator.measure()));
        Comparison comparison = new Comparison(texts, screen.figures());
        Optional<Interval> interval =
                value.hasFigure() && !key.equals(UnitKey.CITY) ? intervals.of(indicator.id(), key) : Optional.empty();
        cells.add(comparison.limit(interval.map(Interval::lower), indicator));
        cells.add(comparison.limit(interval.map(Interval::upper), indicator));
        if (hasBounds()) {
            Optional<Interval> bounds = Optional.ofNullable(value.reservations().bounds());
            cells.add(comparison.limit(bounds.map(Interval::lower), indicator));
            cells.add(comparison.limit(bounds.map(Interval::upper), indicator));
        }
        cells.add(key.equals(UnitKey.CITY) ? Cell.text("") : comparison.word(rest.of(indicator.id(), key)));
        cells.add(Cell.text(signs.state(value)));
        return new Row(cells, own && look == null ? "own" : look);
    }

    private ChartPoint.Range range(UnitKey key) {
        return intervals
                .of(indicator.id(), key)
                .map(found -> new ChartPoint.Range(found.lower(), found.upper()))
                .orElse(null);
    }

    private ChartPoint point(Unit unit) {
        Value value = of(unit.key());
        if (!value.hasFigure()) {
            return new ChartPoint(brief(unit) + "  " + Signs.of(value.state()), null, unit.name(), Emphasis.PLAIN);
        }
        String reservations = String.join("; ", signs.reservations(value));
        String label = texts.get("point.unit", unit.name(), figure(value));
        return new ChartPoint(
                brief(unit),
                value.value(),
                reservations.isEmpty() ? label : label + " · " + reservations,
                emphasis(unit, value),
                indicator.measure().isCount() ? null : range(unit.key()),
                bounds(value));
    }

    private Emphasis emphasis(Unit unit, Value value) {
        if (unit.key().equals(screen.state().unit())) {
            return Emphasis.OWN;
        }
        if (value.isIncomplete()) {
            return Emphasis.HOLLOW;
        }
        if (value.has(Flag.LOW_RECORDING)) {
            return Emphasis.UNSURE;
        }
        return value.has(Flag.PROVISIONAL) ? Emphasis.PROVISIONAL : Emphasis.PLAIN;
    }

    private static ChartPoint.Range bounds(Value value) {
        Interval bounds = value.reservations().bounds();
        return bounds == null ? null : new ChartPoint.Range(bounds.lower(), bounds.upper());
    }

    /** How the marks of the chart are read; only of those that it has. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (indicator.measure().isCount()) {
            notes.add(texts.get("note.count"));
        }
        if (isFunnel()) {
            notes.add(texts.get("note.funnel"));
            return notes;
        }
        if (!indicator.measure().isCount()) {
            notes.add(texts.get("note.interval"));
        }
        if (hasBounds()) {
            notes.add(texts.get("note.bounds.units"));
        }
        if (shown().anyMatch(Value::isIncomplete)) {
            notes.add(texts.get("note.hollow"));
        }
        Stream.of(Flag.PROVISIONAL, Flag.LOW_RECORDING)
                .filter(flag -> shown().anyMatch(value -> value.has(flag)))
                .map(flag -> texts.get("note." + flag.key()))
                .forEach(notes::add);
        return notes;
    }

    /** Whether it is known for some of them between which numbers they lie, whatever was not recorded. */
    private boolean hasBounds() {
        return shown().anyMatch(Value::hasBounds);
    }

    private Stream<Value> shown() {
        return units.stream().map(unit -> of(unit.key()));
    }

    /** What all names begin with would only take the room of what tells them apart. */
    private static String brief(Unit unit) {
        return unit.name().startsWith(CENTRE) ? unit.name().substring(CENTRE.length()) : unit.name();
    }

    private void choice(Markup out, String label, List<String> options, String extra, int chosen) {
        out.open("p").element("span", texts.get(label));
        for (int i = 0; i < options.size(); i++) {
            String value = i == 0 ? null : options.get(i).substring(2);
            String href = screen.href("i/" + indicator.id(), screen.state().with(extra, value));
            String words = texts.get("choice." + options.get(i));
            out.link(href, words, i == chosen ? "aria-current" : "data-choice", i == chosen ? "true" : options.get(i));
        }
        out.close("p");
    }

    private String figure(Value value) {
        return value.hasFigure() ? screen.figures().value(value.value(), indicator.measure()) : Signs.of(value.state());
    }

    private Value of(UnitKey key) {
        return values.of(indicator.id(), key);
    }

    private boolean allCentres() {
        return "all".equals(screen.state().extras().get("n"));
    }

    private boolean byValue() {
        return "value".equals(screen.state().extras().get("o"));
    }

    private List<Unit> compared() {
        if (allCentres()) {
            return screen.vocabulary().unitsOf(Level.CENTRE);
        }
        UnitKey unit = screen.state().unit();
        return screen.vocabulary().partsOf(unit.level() == Level.CITY ? unit : district(unit));
    }

    private UnitKey district(UnitKey unit) {
        return unit.level() == Level.CENTRE ? screen.unit().parent() : unit;
    }

    private List<Unit> sorted(List<Unit> compared) {
        if (!byValue()) {
            return compared;
        }
        return compared.stream()
                .sorted(Comparator.comparing(
                                (Unit unit) -> of(unit.key()).hasFigure()
                                        ? of(unit.key()).value()
                                        : null,
                                Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Figures.byName(Unit::name)))
                .toList();
    }
}
