package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Delivery;
import cat.impulsem.dashboard.data.Refusals;
import cat.impulsem.dashboard.data.SourceTable;
import cat.impulsem.dashboard.data.SourceTable.Rows;
import cat.impulsem.dashboard.data.TableArrivals;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;

/** Tables of what arrived and what was refused. */
final class QualityTables {
    private static final List<Cell> UNKNOWN = List.of(Cell.text("–"), Cell.text("–"), Cell.text("–"));

    private final Screen screen;
    private final Texts texts;
    private final List<TableArrivals> arrivals;

    QualityTables(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        this.arrivals = screen.released().quality().tables();
    }

    /** What all deliveries held and what became of it; the two parts add up to what was read. */
    String totals() {
        Rows all = screen.vocabulary().tables().stream().map(SourceTable::rows).reduce(new Rows(0, 0, 0), Rows::plus);
        return texts.get("data.totals", number(all.read()), number(all.good()), number(all.quarantined()));
    }

    /** Tables that are due from every centre and month. */
    ScreenTable byCentre() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words(texts.get("column.table")),
                Column.numbers(texts.get("column.delivered")),
                Column.numbers(texts.get("column.expected")),
                Column.numbers(texts.get("column.share"))));
        columns.addAll(rowColumns());
        return new ScreenTable(null, columns, arrivals.stream().map(this::row).toList());
    }

    /** Registers and tables without a centre and month of their own. */
    ScreenTable others() {
        List<Column> columns = new ArrayList<>(List.of(Column.words(texts.get("column.table"))));
        columns.addAll(rowColumns());
        List<String> due = arrivals.stream().map(TableArrivals::table).toList();
        return new ScreenTable(
                null,
                columns,
                screen.vocabulary().tables().stream()
                        .filter(table -> !due.contains(table.id()))
                        .sorted(Figures.byName(table -> screen.table(table.id())))
                        .map(this::row)
                        .toList());
    }

    ScreenTable deliveries() {
        return new ScreenTable(
                null,
                List.of(
                        Column.words(texts.get("column.delivery")),
                        Column.words(texts.get("column.source")),
                        Column.words(texts.get("column.received")),
                        Column.numbers(texts.get("column.files")),
                        Column.numbers(texts.get("column.rows")),
                        Column.numbers(texts.get("column.good")),
                        Column.numbers(texts.get("column.bad"))),
                screen.released().quality().deliveries().stream().map(this::row).toList());
    }

    ScreenTable refusals() {
        return new ScreenTable(
                null,
                List.of(
                        Column.words(texts.get("column.table")),
                        Column.words(texts.get("column.rule")),
                        Column.numbers(texts.get("column.rows"))),
                screen.released().quality().refusals().stream().map(this::row).toList());
    }

    private List<Column> rowColumns() {
        return List.of(
                Column.numbers(texts.get("column.read")),
                Column.numbers(texts.get("column.good")),
                Column.numbers(texts.get("column.bad")));
    }

    private Row row(TableArrivals table) {
        String share = table.expected() == 0 ? "–" : screen.figures().share(table.part());
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(screen.table(table.table())),
                count(table.delivered()),
                count(table.expected()),
                Cell.text(share)));
        cells.addAll(screen.vocabulary().table(table.table()).map(this::rows).orElse(UNKNOWN));
        return Row.of(cells);
    }

    private Row row(SourceTable table) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(screen.table(table.id()))));
        cells.addAll(rows(table));
        return Row.of(cells);
    }

    private List<Cell> rows(SourceTable table) {
        Rows rows = table.rows();
        return List.of(count(rows.read()), count(rows.good()), count(rows.quarantined()));
    }

    private Row row(Delivery delivery) {
        String received = delivery.received() == null ? "–" : screen.figures().day(delivery.received());
        return Row.of(List.of(
                Cell.text(delivery.name()),
                Cell.text(delivery.source()),
                Cell.text(received),
                count(delivery.files()),
                count(delivery.rows()),
                count(delivery.goodRows()),
                count(delivery.badRows())));
    }

    private Row row(Refusals refusals) {
        return Row.of(List.of(
                Cell.text(screen.table(refusals.table())),
                Cell.text(texts.orKey("rule.", refusals.rule())),
                count(refusals.rows())));
    }

    private Cell count(long count) {
        return Cell.number(number(count), count, 0);
    }

    private String number(long count) {
        return screen.figures().number(count, 0);
    }
}
