package cat.impulsem.dashboard.indicator;

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
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
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
    private static final int FEWEST_IN_FUNNEL = 8;

    private final Screen screen;
    private final Texts texts;
    private final Indicator indicator;
    private final List<Unit> units;
    private final Values values;
    private final Value city;
    private final ByFigure<Interval> intervals;
    private final ByFigure<Compared> rest;

    SideBySide(Screen screen, Indicator indicator) {
        this.screen = screen;
        this.texts = screen.texts();
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

    Screen screen() {
        return screen;
    }

    Indicator indicator() {
        return indicator;
    }

    List<Unit> units() {
        return units;
    }

    Value city() {
        return city;
    }

    Optional<Interval> interval(UnitKey key) {
        return intervals.of(indicator.id(), key);
    }

    /** How a unit stands to the rest of the city. */
    Optional<Compared> standing(UnitKey key) {
        return rest.of(indicator.id(), key);
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

    /** All centres are another table than the parts of one territory, in files too. */
    About about() {
        UnitKey unit = screen.state().unit();
        return new About(
                allCentres() ? indicator.id() + "_centres" : indicator.id(),
                allCentres() || unit.level() == Level.CITY ? UnitKey.CITY : district(unit),
                About.When.of(screen, screen.state().period()),
                "i/" + indicator.id(),
                About.Subject.of(List.of(indicator)));
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
        if (isFunnel()) {
            return outliers();
        }
        // Whose the extremes are stays in the table: a headline that names them would make a league of them.
        return texts.get("units.finding", figure(known.getFirst()), figure(known.getLast()), figure(city));
    }

    /** Beyond the outer limits chance and the usual spread do not reach: only there is anybody named. */
    private String outliers() {
        List<String> names = funnelUnits().stream()
                .filter(unit ->
                        funnel(unit.key()).filter(Compared.Funnel::isOutlier).isPresent())
                .map(Unit::name)
                .toList();
        return names.isEmpty()
                ? texts.get("units.finding.inside", funnelUnits().size())
                : texts.get("units.finding.outside", names.size(), funnelUnits().size(), String.join(", ", names));
    }

    /** Limits at the size of a unit; nothing where it has none to draw. */
    Optional<Compared.Funnel> funnel(UnitKey key) {
        return of(key).hasFigure()
                ? standing(key).map(Compared::funnel).filter(funnel -> funnel.inner() != null && funnel.outer() != null)
                : Optional.empty();
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

    /** Those with limits to draw. */
    List<Unit> funnelUnits() {
        return units.stream().filter(unit -> funnel(unit.key()).isPresent()).toList();
    }

    Component chart() {
        SideBySideChart chart = new SideBySideChart(this);
        return isFunnel() ? chart.funnel() : chart.dots();
    }

    ScreenTable table() {
        return new SideBySideTable(this).table();
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
    boolean hasBounds() {
        return shown().anyMatch(Value::hasBounds);
    }

    /** Whether none of them has a figure: an empty chart and a table of signs would say less than the reasons. */
    boolean areWithoutFigures() {
        return shown().noneMatch(Value::hasFigure);
    }

    /** Why those have no figure that have none, each reason once. */
    List<String> reasons() {
        return shown().filter(value -> !value.hasFigure())
                .map(value -> screen.signs().reason(value.state(), value.reason()))
                .distinct()
                .toList();
    }

    private Stream<Value> shown() {
        return units.stream().map(unit -> of(unit.key()));
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

    String figure(Value value) {
        return value.hasFigure() ? screen.figures().value(value.value(), indicator.measure()) : Signs.of(value.state());
    }

    Value of(UnitKey key) {
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
