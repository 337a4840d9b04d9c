package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.DatedChange;
import cat.impulsem.dashboard.data.DatedChange.Estimate;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.State;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Changes with a date as a table: jump, new slope, what it came to after half a year and a year, with their doubt. */
final class AfterChangesTable {
    private final Screen screen;
    private final Texts texts;
    private final Indicator indicator;
    private final int decimals;

    AfterChangesTable(Screen screen, Indicator indicator) {
        this.screen = screen;
        this.texts = screen.texts();
        this.indicator = indicator;
        this.decimals = indicator.measure().decimals();
    }

    ScreenTable of(List<DatedChange> changes) {
        return new ScreenTable(null, columns(), changes.stream().map(this::row).toList());
    }

    private List<Column> columns() {
        String unit = indicator.measure().isPercent()
                ? texts.get("unit.points")
                : screen.figures().unitName(indicator.measure());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(texts.get("column.centre")));
        columns.add(Column.words(texts.get("after.column.event")));
        columns.add(Column.words(texts.get("after.column.day")));
        columns.add(Column.numbers(texts.get("after.column.before")));
        columns.add(Column.numbers(texts.get("after.column.months")));
        Stream.of("after.column.level", "after.column.slope", "after.column.half", "after.column.year")
                .forEach(key -> {
                    columns.add(Column.numbers(texts.get(key, unit)));
                    columns.add(Column.words(texts.get("compare.interval")));
                });
        columns.add(Column.words(texts.get("after.column.word")));
        columns.add(Column.numbers(texts.get("after.column.compared")));
        return columns;
    }

    private Row row(DatedChange change) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.link(
                screen.name(change.centre()),
                screen.href("i/" + indicator.id(), screen.state().with(change.centre()))));
        cells.add(Cell.text(screen.event(change.event().code())));
        cells.add(Cell.text(screen.figures().day(change.event().day())));
        cells.add(count(change.months().before()));
        cells.add(count(change.months().after()));
        add(cells, change.effects().level(), decimals);
        add(cells, change.effects().slope(), decimals + 1);
        add(cells, change.effects().half(), decimals);
        add(cells, change.effects().year(), decimals);
        cells.add(Cell.text(sign(change) + texts.get("word." + change.standing()))
                .looking("standing " + change.standing()));
        Integer compared = change.months().compared();
        cells.add(compared == null ? Cell.sign(State.NOT_AVAILABLE, texts.get("after.alone")) : count(compared));
        return Row.of(cells);
    }

    private static String sign(DatedChange change) {
        if (change.standing().equals("not_distinguishable")) {
            return "● ";
        }
        return change.effects().year().value() > 0 ? "▲ " : "▼ ";
    }

    private void add(List<Cell> cells, Estimate estimate, int digits) {
        cells.add(Cell.number(screen.figures().number(estimate.value(), digits), estimate.value(), digits));
        cells.add(
                estimate.limits() == null
                        ? Cell.sign(State.NOT_AVAILABLE, texts.get("after.unbounded"))
                        : Cell.text(screen.figures().number(estimate.limits().lower(), digits) + " – "
                                + screen.figures().number(estimate.limits().upper(), digits)));
    }

    private Cell count(int number) {
        return Cell.number(screen.figures().number(number, 0), number, 0);
    }
}
