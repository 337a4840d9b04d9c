package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Arrival;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Centres by months of one source table; each cell has a sign of its own, so that colour is not needed. */
final class ArrivalMatrix {
    private static final int YEARS_ACROSS = 5;

    private final Screen screen;
    private final Texts texts;
    private final String table;
    private final List<Arrival> arrivals;
    private final List<LocalDate> months;

    ArrivalMatrix(Screen screen, String table) {
        this.screen = screen;
        this.texts = screen.texts();
        this.table = table;
        this.arrivals = screen.released().quality().arrivals(table);
        this.months = arrivals.stream().map(Arrival::month).distinct().toList();
    }

    Markup draw() {
        String label = texts.get("data.matrix.label", screen.table(table));
        Markup out = new Markup().open("div");
        legend(out);
        List<List<LocalDate>> runs = runs(months);
        runs.forEach(run -> draw(out, runs.size() == 1 ? label : label + ", " + years(run), run));
        return out.close("div");
    }

    private void draw(Markup out, String label, List<LocalDate> shown) {
        out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", label);
        out.open("table", "class", "matrix").element("caption", label, "class", "sr");
        head(out, shown);
        out.open("tbody");
        Map<String, Map<LocalDate, Arrival>> byCentre = byCentre();
        screen.vocabulary().unitsOf(Level.CENTRE).stream()
                .filter(unit -> byCentre.containsKey(unit.key().code()))
                .forEach(unit -> row(out, unit, shown, byCentre.get(unit.key().code())));
        out.close("tbody").close("table").close("div");
    }

    /** The months by their years, as many years together as fit across a turned sheet of paper; months in their order. */
    static List<List<LocalDate>> runs(List<LocalDate> months) {
        List<Integer> years = months.stream().map(LocalDate::getYear).distinct().toList();
        return months.stream()
                .collect(Collectors.groupingBy(
                        month -> years.indexOf(month.getYear()) / YEARS_ACROSS, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    private static String years(List<LocalDate> run) {
        return run.getFirst().getYear() + " – " + run.getLast().getYear();
    }

    /** The same for a file: one row for each centre and month, with what its cell says. */
    ScreenTable table() {
        List<Column> columns = List.of(
                Column.words(texts.get("column.unitCode")),
                Column.words(texts.get("column.centre")),
                Column.words(texts.get("column.month")),
                Column.words(texts.get("column.state")),
                Column.numbers(texts.get("column.good")),
                Column.numbers(texts.get("column.bad")));
        List<Unit> centres = screen.vocabulary().unitsOf(Level.CENTRE);
        return new ScreenTable(
                null,
                columns,
                centres.stream()
                        .flatMap(centre -> arrivals.stream()
                                .filter(arrival ->
                                        arrival.centre().equals(centre.key().code()))
                                .map(arrival -> row(centre, arrival)))
                        .toList());
    }

    private Row row(Unit centre, Arrival arrival) {
        return Row.of(List.of(
                Cell.text(centre.key().inUrl()),
                Cell.text(centre.name()),
                Cell.text(YearMonth.from(arrival.month()).toString()),
                Cell.text(texts.orKey("arrival.", state(arrival))),
                rows(arrival.goodRows()),
                rows(arrival.badRows())));
    }

    private Cell rows(Long count) {
        return count == null ? Cell.text("") : Cell.number(screen.figures().number(count, 0), count, 0);
    }

    private void legend(Markup out) {
        out.open("ul", "class", "legend");
        for (String state : List.of("delivered", "partly", "few", "no_rows", "not_delivered", "closed")) {
            out.open("li").element("span", sign(state), "class", "arrival " + state, "aria-hidden", "true");
            out.text(texts.get("arrival." + state)).close("li");
        }
        out.close("ul");
    }

    private void head(Markup out, List<LocalDate> shown) {
        out.open("thead").open("tr").element("th", texts.get("column.centre"), "scope", "col", "rowspan", "2");
        Map<Integer, Long> years = shown.stream()
                .collect(Collectors.groupingBy(LocalDate::getYear, LinkedHashMap::new, Collectors.counting()));
        years.forEach((year, count) ->
                out.element("th", String.valueOf(year), "scope", "colgroup", "colspan", String.valueOf(count)));
        out.close("tr").open("tr");
        shown.forEach(month -> out.element(
                "th",
                String.valueOf(month.getMonthValue()),
                "scope",
                "col",
                "aria-label",
                screen.figures().month(YearMonth.from(month))));
        out.close("tr").close("thead");
    }

    private void row(Markup out, Unit unit, List<LocalDate> shown, Map<LocalDate, Arrival> byMonth) {
        out.open("tr")
                .open("th", "scope", "row")
                .link(screen.href(unit.key()), unit.name())
                .close("th");
        shown.forEach(month -> cell(out, byMonth.get(month)));
        out.close("tr");
    }

    private void cell(Markup out, Arrival arrival) {
        String state = arrival == null ? "closed" : state(arrival);
        out.open("td", "class", "arrival " + state, "title", words(arrival, state));
        out.element("span", sign(state), "aria-hidden", "true");
        out.element("span", words(arrival, state), "class", "sr").close("td");
    }

    private String words(Arrival arrival, String state) {
        String name = texts.orKey("arrival.", state);
        if (arrival == null || arrival.goodRows() == null || arrival.badRows() == null) {
            return name;
        }
        return texts.get(
                "arrival.rows",
                name,
                screen.figures().number(arrival.goodRows(), 0),
                screen.figures().number(arrival.badRows(), 0));
    }

    private static String state(Arrival arrival) {
        if (arrival.isFew()) {
            return "few";
        }
        return arrival.isPartly() ? "partly" : arrival.state();
    }

    private static String sign(String state) {
        return switch (state) {
            case "delivered" -> "●";
            case "partly" -> "◐";
            case "few" -> "○";
            case "no_rows" -> "0";
            case "not_delivered" -> "×";
            default -> "·";
        };
    }

    private Map<String, Map<LocalDate, Arrival>> byCentre() {
        return arrivals.stream()
                .collect(Collectors.groupingBy(
                        Arrival::centre, Collectors.toMap(Arrival::month, arrival -> arrival, (a, b) -> b)));
    }
}
