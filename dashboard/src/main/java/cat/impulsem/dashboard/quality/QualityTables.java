package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Delivery;
import cat.impulsem.dashboard.data.Refusals;
import cat.impulsem.dashboard.data.TableArrivals;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.List;

/** Tables of what arrived and what was refused. */
final class QualityTables {
    private final Screen screen;
    private final Texts texts;

    QualityTables(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
    }

    ScreenTable tables() {
        return new ScreenTable(
                null,
                List.of(
                        Column.words(texts.get("column.table")),
                        Column.numbers(texts.get("column.delivered")),
                        Column.numbers(texts.get("column.expected")),
                        Column.numbers(texts.get("column.share")),
                        Column.numbers(texts.get("column.good")),
                        Column.numbers(texts.get("column.bad"))),
                screen.released().quality().tables().stream().map(this::row).toList());
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

    private Row row(TableArrivals table) {
        String share =
                table.expected() == 0 ? "–" : screen.figures().share((double) table.delivered() / table.expected());
        return Row.of(List.of(
                Cell.text(texts.orKey("table.", table.table())),
                count(table.delivered()),
                count(table.expected()),
                Cell.text(share),
                count(table.goodRows()),
                count(table.badRows())));
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
                Cell.text(texts.orKey("table.", refusals.table())),
                Cell.text(texts.orKey("rule.", refusals.rule())),
                count(refusals.rows())));
    }

    private Cell count(long count) {
        return Cell.number(screen.figures().number(count, 0), count, 0);
    }
}
