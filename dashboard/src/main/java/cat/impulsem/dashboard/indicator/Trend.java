package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.Flag;
import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.IndicatorVersion;
import cat.impulsem.dashboard.data.ProcessPoint;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.ValueQueries;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One indicator of one territory, month by month and over twelve months.
 *
 * @param screen the page
 * @param indicator which one
 * @param months single months
 * @param years twelve months, by their last one
 * @param cityYears twelve months of the city
 * @param earlier months of the city by the definition before, for the year after a change; empty elsewhere
 * @param process process chart of the months
 * @param changes versions of the definition but the first
 * @param events what happened at its centres inside the months shown, oldest first
 */
record Trend(
        Screen screen,
        Indicator indicator,
        Map<YearMonth, Value> months,
        Map<YearMonth, Value> years,
        Map<YearMonth, Value> cityYears,
        Map<YearMonth, Value> earlier,
        Map<YearMonth, ProcessPoint> process,
        List<IndicatorVersion> changes,
        List<Happening> events) {

    static Trend of(Screen screen, Indicator indicator) {
        ValueQueries values = screen.released().values();
        UnitKey unit = screen.state().unit();
        String id = indicator.id();
        return new Trend(
                screen,
                indicator,
                byLastMonth(values.through(Grain.MONTH, unit, id)),
                byLastMonth(values.through(Grain.ROLLING12, unit, id)),
                byLastMonth(values.through(Grain.ROLLING12, UnitKey.CITY, id)),
                unit.equals(UnitKey.CITY) ? byLastMonth(values.byEarlierDefinition(Grain.MONTH, id)) : Map.of(),
                screen.released().comparisons().process(id, unit).stream()
                        .collect(Collectors.toMap(ProcessPoint::month, Function.identity())),
                screen.released().versionsOf(id).stream().skip(1).toList(),
                Happening.of(screen.released().datedChanges().of(id).stream()
                        .filter(change -> screen.vocabulary().contains(unit, change.centre()))
                        .toList()));
    }

    /** Every month of the table, whichever period is chosen. */
    About about() {
        List<YearMonth> months = axis();
        About.When when = months.isEmpty()
                ? About.When.of(screen, screen.state().period())
                : About.When.of(screen, months.getFirst(), months.getLast());
        return new About(
                indicator.id() + "_months",
                screen.state().unit(),
                when,
                "i/" + indicator.id(),
                About.Subject.of(List.of(indicator)));
    }

    String finding() {
        Texts texts = screen.texts();
        Figures figures = screen.figures();
        List<Value> known = years.values().stream().filter(Value::hasFigure).toList();
        String name = texts.of(indicator.texts().name()).orElse(indicator.id());
        if (known.isEmpty()) {
            return absence().isPresent() ? name : texts.get("trend.none", name);
        }
        if (hasLimits()) {
            return new Variation(screen, indicator, months, process).finding(name);
        }
        Value first = known.getFirst();
        Value last = known.getLast();
        if (first.reservations().definition() != last.reservations().definition()) {
            return texts.get(
                    "trend.redefined",
                    name,
                    figures.value(last.value(), indicator.measure()),
                    figures.month(last.period().last()));
        }
        // Two numbers are no trend: which way it went is left to the reader.
        return texts.get(
                "trend.between",
                name,
                figures.value(first.value(), indicator.measure()),
                figures.month(first.period().last()),
                figures.value(last.value(), indicator.measure()),
                figures.month(last.period().last()));
    }

    /** Why there is no figure at all, where that is known. */
    private Optional<String> absence() {
        return years.values().stream().noneMatch(Value::hasFigure)
                ? years.values().stream()
                        .filter(value -> value.reason() != null)
                        .reduce((earlier, latest) -> latest)
                        .map(value -> screen.signs().reason(value.state(), value.reason()))
                : Optional.empty();
    }

    /** How the marks of the chart are read; only of those that it has. */
    List<String> notes() {
        Texts texts = screen.texts();
        List<String> notes = new ArrayList<>();
        absence().ifPresent(notes::add);
        if (hasLimits()) {
            boolean isTrial = process.values().stream().anyMatch(ProcessPoint::trial);
            notes.add(texts.get(isTrial ? "note.trial" : "note.limits"));
        }
        if (drawn().anyMatch(Value::isIncomplete)) {
            notes.add(texts.get("note.hollow"));
        }
        Stream.of(Flag.PROVISIONAL, Flag.LOW_RECORDING)
                .filter(flag -> drawn().anyMatch(value -> value.has(flag)))
                .map(flag -> texts.get("note." + flag.key()))
                .forEach(notes::add);
        if (hasBounds()) {
            notes.add(texts.get("note.bounds"));
        }
        if (!changes.isEmpty()) {
            notes.add(texts.get("note.break"));
        }
        if (!events.isEmpty()) {
            notes.add(texts.get("note.events", events.stream().map(this::named).collect(Collectors.joining("; "))));
        }
        return notes;
    }

    private String named(Happening event) {
        String name = screen.event(event.code());
        String first = screen.figures().day(event.first());
        if (event.centres() == 1) {
            return texts().get("note.event", letter(event), name, first);
        }
        String last = screen.figures().day(event.last());
        return first.equals(last)
                ? texts().get("note.event.together", letter(event), name, event.centres(), first)
                : texts().get("note.event.centres", letter(event), name, event.centres(), first, last);
    }

    /** What stands for an event in the chart, where there is no room for its name. */
    String letter(Happening event) {
        return String.valueOf((char) ('A' + events.indexOf(event)));
    }

    private Texts texts() {
        return screen.texts();
    }

    private Stream<Value> drawn() {
        return Stream.of(months, years, cityYears).flatMap(line -> line.values().stream());
    }

    /** Whether the city is drawn beside it: counts would only tell that it is larger. */
    boolean hasCity() {
        return !screen.state().unit().equals(UnitKey.CITY)
                && !indicator.measure().isCount();
    }

    /** Whether it is known between which numbers twelve months lie, whatever was not recorded. */
    boolean hasBounds() {
        return years.values().stream().anyMatch(Value::hasBounds);
    }

    /** Whether usual variation can be told from signals: limits are those of months, which are not drawn of counts. */
    boolean hasLimits() {
        return !indicator.measure().isCount() && process.values().stream().anyMatch(point -> point.limits() != null);
    }

    /** A figure, or a value that says that there is none. */
    Value of(Map<YearMonth, Value> line, YearMonth month) {
        return line.getOrDefault(
                month,
                Value.absent(
                        indicator.id(), screen.state().unit(), screen.state().period()));
    }

    String measured() {
        return screen.figures().unitName(indicator.measure());
    }

    /** The months from left to right; for counts those that end twelve months. */
    List<YearMonth> axis() {
        return (months.isEmpty() || indicator.measure().isCount() ? years : months)
                .keySet().stream().sorted().toList();
    }

    private static Map<YearMonth, Value> byLastMonth(List<Value> values) {
        return values.stream()
                .collect(Collectors.toMap(
                        value -> value.period().last(), Function.identity(), (first, second) -> second, TreeMap::new));
    }
}
