package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.Values;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Signs;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;

/** Every indicator of the chosen territory and of its parts at the chosen period, one row each. */
final class AllFigures {
    private final Screen screen;
    private final Signs signs;

    AllFigures(Screen screen) {
        this.screen = screen;
        this.signs = screen.signs();
    }

    ScreenTable table() {
        Texts texts = screen.texts();
        List<Column> columns = List.of(
                Column.words(texts.get("column.indicatorId")),
                Column.words(texts.get("column.indicator")),
                Column.words(texts.get("column.unitCode")),
                Column.words(texts.get("column.unit")),
                Column.words(texts.get("column.period")),
                Column.numbers(texts.get("column.numerator")),
                Column.numbers(texts.get("column.denominator")),
                Column.numbers(texts.get("column.value")),
                Column.words(texts.get("column.measure")),
                Column.words(texts.get("column.state")));
        return new ScreenTable(null, columns, rows());
    }

    private List<Row> rows() {
        UnitKey chosen = screen.state().unit();
        List<Row> rows = new ArrayList<>(
                rows(screen.released().values().at(screen.state().period(), chosen), List.of(screen.unit())));
        List<Unit> parts = screen.vocabulary().partsOf(chosen);
        if (!parts.isEmpty()) {
            rows.addAll(rows(
                    screen.released()
                            .values()
                            .at(screen.state().period(), parts.getFirst().key().level()),
                    parts));
        }
        return rows;
    }

    private List<Row> rows(Values values, List<Unit> units) {
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : screen.vocabulary().indicators()) {
            units.forEach(unit -> rows.add(row(indicator, unit, values.of(indicator.id(), unit.key()))));
        }
        return rows;
    }

    private Row row(Indicator indicator, Unit unit, Value value) {
        return Row.of(List.of(
                Cell.text(indicator.id()),
                Cell.text(screen.texts().of(indicator.texts().name()).orElse("")),
                Cell.text(unit.key().inUrl()),
                Cell.text(unit.name()),
                Cell.text(screen.state().period().inUrl()),
                signs.amount(value, value.numerator(), indicator.measure()),
                signs.amount(value, value.denominator(), indicator.measure()),
                signs.bare(value, indicator.measure()),
                Cell.text(screen.figures().unitName(indicator.measure())),
                Cell.text(signs.state(value))));
    }
}
