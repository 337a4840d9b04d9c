package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.Values;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * Districts by indicators; the shade says only where a number lies between the lowest and the highest of its row. Counts
 * have none: their shade would show which district is large.
 */
final class DistrictTable {
    static final int STEPS = 5;

    private final Screen screen;
    private final Values values;
    private final Values city;

    DistrictTable(Screen screen) {
        this.screen = screen;
        this.values = screen.released()
                .values()
                .at(screen.state().period(), Level.DISTRICT, screen.vocabulary().headlines());
        this.city = screen.released().values().at(screen.state().period(), UnitKey.CITY);
    }

    ScreenTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(screen.texts().get("column.indicator")));
        districts().forEach(unit -> columns.add(Column.numbers(unit.name(), screen.href(unit.key()))));
        columns.add(Column.numbers(screen.name(UnitKey.CITY)));
        return new ScreenTable(
                null,
                columns,
                screen.vocabulary().headlines().stream().map(this::row).toList());
    }

    private Row row(Indicator indicator) {
        DoubleSummaryStatistics range =
                values.numbersOf(indicator.id()).mapToDouble(Value::value).summaryStatistics();
        List<Cell> cells = new ArrayList<>();
        String unit = screen.figures().unit(indicator.measure());
        cells.add(Cell.link(
                screen.texts().of(indicator.texts().name()).orElse(indicator.id()) + " (" + unit + ")",
                screen.href("i/" + indicator.id())));
        districts().forEach(district -> cells.add(shaded(values.of(indicator.id(), district.key()), indicator, range)));
        cells.add(screen.signs()
                .bare(city.of(indicator.id(), UnitKey.CITY), indicator.measure())
                .alsoLooking("total"));
        return Row.of(cells);
    }

    private Cell shaded(Value value, Indicator indicator, DoubleSummaryStatistics range) {
        Cell cell = screen.signs().bare(value, indicator.measure());
        if (!value.hasFigure() || indicator.measure().isCount()) {
            return cell;
        }
        return cell.alsoLooking("step" + step(value.value(), range));
    }

    static int step(double value, DoubleSummaryStatistics range) {
        double width = range.getMax() - range.getMin();
        return width == 0 ? 1 : 1 + (int) Math.min(STEPS - 1, Math.floor(STEPS * (value - range.getMin()) / width));
    }

    private List<Unit> districts() {
        return screen.vocabulary().unitsOf(Level.DISTRICT);
    }
}
