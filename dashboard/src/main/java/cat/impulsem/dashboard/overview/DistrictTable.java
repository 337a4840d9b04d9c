package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.ByFigure;
import cat.impulsem.dashboard.data.Compared;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.Values;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Pictures.Caption;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
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

    /**
     * How many figures of districts differ from the rest of the city by more than chance, and in which indicator most do.
     * No district is named: a heading that names some would make a league of them.
     */
    String finding() {
        List<Standing> standings = screen.vocabulary().headlines().stream()
                .filter(indicator -> !indicator.measure().isCount())
                .map(this::standing)
                .filter(standing -> standing.compared() > 0)
                .toList();
        long compared = standings.stream().mapToLong(Standing::compared).sum();
        long distinct = standings.stream().mapToLong(Standing::distinct).sum();
        if (compared == 0) {
            return untested();
        }
        if (distinct == 0) {
            return screen.texts().get("districts.similar", compared);
        }
        Standing most = standings.stream()
                .reduce((one, other) -> other.distinct() > one.distinct() ? other : one)
                .orElseThrow();
        return screen.texts()
                .get(
                        "districts.distinct",
                        distinct,
                        compared,
                        name(most.indicator()),
                        most.distinct(),
                        most.compared());
    }

    /** Between which figures they lie in the first indicator that does not grow with their size. */
    private String untested() {
        for (Indicator indicator : screen.vocabulary().headlines()) {
            DoubleSummaryStatistics range = range(indicator);
            if (!indicator.measure().isCount() && range.getCount() > 1) {
                return screen.texts()
                        .get(
                                "unit.parts.finding.districts",
                                name(indicator),
                                screen.figures().value(range.getMin(), indicator.measure()),
                                screen.figures().value(range.getMax(), indicator.measure()),
                                range.getCount());
            }
        }
        return screen.texts().get("units.finding.none");
    }

    private DoubleSummaryStatistics range(Indicator indicator) {
        return values.numbersOf(indicator.id()).mapToDouble(Value::value).summaryStatistics();
    }

    private Standing standing(Indicator indicator) {
        ByFigure<Compared> rest = screen.released()
                .comparisons()
                .against(Compared.REST_OF_CITY, screen.state().period(), Level.DISTRICT, indicator.id());
        List<Compared> tests = districts().stream()
                .filter(district -> values.of(indicator.id(), district.key()).hasFigure())
                .flatMap(district -> rest.of(indicator.id(), district.key()).stream())
                .toList();
        return new Standing(
                indicator,
                tests.size(),
                tests.stream().filter(Compared::isDistinct).count());
    }

    /** How many districts were compared in an indicator, and how many of them can be told from the rest of the city. */
    private record Standing(Indicator indicator, long compared, long distinct) {}

    private String name(Indicator indicator) {
        return screen.texts().of(indicator.texts().name()).orElse(indicator.id());
    }

    /** What is burnt into a picture of it. */
    Caption caption() {
        Texts texts = screen.texts();
        return new Caption(
                finding(),
                List.of(texts.get(
                        "part.about", texts.get("overview.districts"), screen.name(UnitKey.CITY), screen.period())),
                List.of(texts.get("overview.districts.note", screen.period())),
                About.Subject.of(screen.vocabulary().headlines()).sources());
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
        DoubleSummaryStatistics range = range(indicator);
        List<Cell> cells = new ArrayList<>();
        String unit = screen.figures().unit(indicator.measure());
        cells.add(Cell.link(name(indicator) + " (" + unit + ")", screen.href("i/" + indicator.id())));
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
