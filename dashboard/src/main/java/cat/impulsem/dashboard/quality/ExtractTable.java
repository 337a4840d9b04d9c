package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.ExtractQueries.Extracted;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.ParquetFile;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Comparison;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Signs;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of an extract, one for each figure; read one indicator after the other, so that no file is held whole. */
final class ExtractTable {
    /** Names for programs, the same in every language, in the order of the columns. */
    private static final List<String> NAMES = List.of(
            "indicator_id",
            "indicator",
            "unit_code",
            "unit",
            "period",
            "numerator",
            "denominator",
            "value",
            "lower_95",
            "upper_95",
            "measure",
            "definition_version",
            "state",
            "snapshot");

    private final Screen screen;
    private final Extract extract;
    private final Signs signs;
    private final Comparison comparison;
    private final List<UnitKey> units;
    private final List<Period> periods;
    private final List<Column> columns;

    ExtractTable(Screen screen, Extract extract) {
        this.screen = screen;
        this.extract = extract;
        this.signs = screen.signs();
        this.comparison = new Comparison(screen.texts(), screen.figures());
        this.units = extract.territories(screen.vocabulary());
        this.periods = extract.periods(screen.vocabulary());
        this.columns = columns(screen.texts());
    }

    List<Column> columns() {
        return columns;
    }

    private static List<Column> columns(Texts texts) {
        return List.of(
                Column.words(texts.get("column.indicatorId")),
                Column.words(texts.get("column.indicator")),
                Column.words(texts.get("column.unitCode")),
                Column.words(texts.get("column.unit")),
                Column.words(texts.get("column.period")),
                Column.numbers(texts.get("column.numerator")),
                Column.numbers(texts.get("column.denominator")),
                Column.numbers(texts.get("column.value")),
                Column.numbers(texts.get("column.lower")),
                Column.numbers(texts.get("column.upper")),
                Column.words(texts.get("column.measure")),
                Column.numbers(texts.get("column.version")),
                Column.words(texts.get("column.state")),
                Column.words(texts.get("column.snapshot")));
    }

    /** All rows, read as they are asked for. */
    Stream<Row> rows() {
        return extract.indicators().stream()
                .flatMap(indicator -> screen.released().extracts().rows(indicator, units, periods).stream()
                        .map(found -> row(indicator, found)));
    }

    /** The first rows, as the screen shows them. */
    ScreenTable first(int count) {
        return new ScreenTable(null, columns, rows().limit(count).toList());
    }

    /** Writes all rows as a Parquet file. */
    void writeParquet(OutputStream target) throws IOException {
        List<ParquetFile.Column> named = IntStream.range(0, NAMES.size())
                .mapToObj(
                        i -> new ParquetFile.Column(NAMES.get(i), columns.get(i).numeric()))
                .toList();
        ParquetFile.write(named, rows().map(this::values).iterator(), target);
    }

    /** The values of a row of a Parquet file: numbers as rounded on the screen, nothing where it has a sign. */
    private List<Object> values(Row row) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> value(row.cells().get(i), columns.get(i)))
                .toList();
    }

    private static Object value(Cell cell, Column column) {
        if (cell.number() == null) {
            return column.numeric() ? null : cell.text();
        }
        return BigDecimal.valueOf(cell.number())
                .setScale(cell.decimals(), RoundingMode.HALF_UP)
                .doubleValue();
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
                version(found.version()),
                Cell.text(signs.state(value)),
                Cell.text(screen.released().id())));
    }

    private static Cell version(Integer version) {
        return version == null ? Cell.text("") : Cell.number(String.valueOf(version), version, 0);
    }
}
