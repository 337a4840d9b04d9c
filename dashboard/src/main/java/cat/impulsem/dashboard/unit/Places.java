package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.ContextQueries;
import cat.impulsem.dashboard.data.ContextQueries.Statistic;
import cat.impulsem.dashboard.data.Neighbourhoods;
import cat.impulsem.dashboard.data.PlaceMeasure;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is public about the neighbourhoods of a territory: all that the map shows, whose areas lead here, and residents. */
final class Places {
    private final Screen screen;
    private final Texts texts;
    private final List<PlaceMeasure> measures;
    private final Map<String, Statistic> people = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    private Places(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        ContextQueries context = screen.released().context();
        this.measures = PlaceMeasure.all(context);
        context.neighbourhoods("POPULATION").forEach(place -> people.put(place.code(), place));
        known().filter(place -> Neighbourhoods.lies(place.code(), screen.state().unit(), screen.vocabulary()))
                .forEach(place -> names.putIfAbsent(place.code(), place.name()));
    }

    static Places of(Screen screen) {
        return new Places(screen);
    }

    /** Nothing where nothing is known of any of them. */
    void addTo(Part part) {
        if (names.isEmpty()) {
            return;
        }
        part.folded("neighbourhoods", texts.get("context.places", names.size()), table());
        part.note(texts.get("table.source", sources()));
    }

    private Stream<Statistic> known() {
        return Stream.concat(
                measures.stream().flatMap(measure -> measure.places().values().stream()), people.values().stream());
    }

    private ScreenTable table() {
        return new ScreenTable(
                null, columns(), names.keySet().stream().map(this::row).toList());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(texts.get("context.neighbourhood")));
        measures.forEach(measure ->
                columns.add(Column.numbers(texts.get("place." + measure.id(), measure.since(), measure.until()))));
        people.values().stream()
                .findFirst()
                .map(place -> String.valueOf(place.date().getYear()))
                .ifPresent(year -> columns.add(Column.numbers(texts.get("context.inhabitants", year))));
        return columns;
    }

    private Row row(String code) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(names.get(code)));
        measures.forEach(measure -> cells.add(cell(measure.of(code), PlaceMeasure.DECIMALS)));
        if (!people.isEmpty()) {
            cells.add(cell(Optional.ofNullable(people.get(code)), 0));
        }
        return Row.of(cells);
    }

    private Cell cell(Optional<Statistic> place, int decimals) {
        return place.map(
                        found -> Cell.number(screen.figures().number(found.value(), decimals), found.value(), decimals))
                .orElse(Cell.text("–"));
    }

    private String sources() {
        return known().map(Statistic::source).distinct().sorted().collect(Collectors.joining("; "));
    }
}
