package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.ExtractQueries.Extracted;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Comparison;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Signs;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of indicators, one indicator after the other. */
final class IndicatorRows implements ExtractRows {
    private final Screen screen;
    private final Extract extract;
    private final Signs signs;
    private final Comparison comparison;
    private final List<UnitKey> units;
    private final List<Period> periods;

    IndicatorRows(Screen screen, Extract extract) {
        this.screen = screen;
        this.extract = extract;
        this.signs = screen.signs();
        this.comparison = new Comparison(screen.texts(), screen.figures());
        this.units = extract.territories(screen.vocabulary());
        this.periods = extract.periods(screen);
    }

    @Override
    public List<Named> columns() {
        Texts texts = screen.texts();
        return List.of(
                Named.words("indicator_id", texts.get("column.indicatorId")),
                Named.words("indicator", texts.get("column.indicator")),
                Named.words("unit_code", texts.get("column.unitCode")),
                Named.words("unit", texts.get("column.unit")),
                Named.words("period", texts.get("column.period")),
                Named.numbers("numerator", texts.get("column.numerator")),
                Named.numbers("denominator", texts.get("column.denominator")),
                Named.numbers("value", texts.get("column.value")),
                Named.numbers("lower_95", texts.get("column.lower")),
                Named.numbers("upper_95", texts.get("column.upper")),
                Named.words("measure", texts.get("column.measure")),
                Named.numbers("definition_version", texts.get("column.version")),
                Named.words("state", texts.get("column.state")),
                Named.words("snapshot", texts.get("column.snapshot")));
    }

    @Override
    public Stream<Row> rows() {
        return extract.indicators().stream()
                .flatMap(indicator -> screen.released().extracts().rows(indicator, units, periods).stream()
                        .map(found -> row(indicator, found)));
    }

    private Row row(Indicator indicator, Extracted found) {
        Value value = found.value();
        Optional<Interval> interval = value.hasFigure() ? Optional.ofNullable(found.interval()) : Optional.empty();
        return Row.of(List.of(
                Cell.text(indicator.id()),
                Cell.text(screen.texts().of(indicator.texts().name()).orElse("")),
                Cell.text(value.unit().inUrl()),
                Cell.text(screen.name(value.unit())),
                Cell.text(value.period().inUrl()),
                signs.amount(value, value.numerator(), indicator.measure()),
                signs.amount(value, value.denominator(), indicator.measure()),
                signs.bare(value, indicator.measure()),
                comparison.limit(interval.map(Interval::lower), indicator),
                comparison.limit(interval.map(Interval::upper), indicator),
                Cell.text(screen.figures().unitName(indicator.measure())),
                ExtractRows.version(found.version()),
                Cell.text(signs.state(value)),
                Cell.text(screen.released().id())));
    }
}
