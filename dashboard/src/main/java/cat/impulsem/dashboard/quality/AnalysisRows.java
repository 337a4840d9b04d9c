package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Analysis.Dimension;
import cat.impulsem.dashboard.data.Analysis.Measure;
import cat.impulsem.dashboard.data.AnalysisExtractQueries.Extracted;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Signs;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of one analysis, territory after territory: each category by its code and its name, each measure on its own. */
final class AnalysisRows implements ExtractRows {
    /** Unlike figures, which are rounded, months are no amounts: 202403 is March 2024. */
    private static final String CALENDAR_MONTH = "calendar_month";

    private final Screen screen;
    private final Texts texts;
    private final Signs signs;
    private final Analysis analysis;
    private final List<UnitKey> units;
    private final List<Period> periods;
    private final List<Map<String, Code>> codes;
    private final Map<String, Measure> measures;

    AnalysisRows(Screen screen, Extract extract, Analysis analysis) {
        this.screen = screen;
        this.texts = screen.texts();
        this.signs = screen.signs();
        this.analysis = analysis;
        this.units = extract.territories(screen.vocabulary());
        this.periods = extract.periods(screen);
        this.codes = analysis.dimensions().stream()
                .map(dimension -> dimension.codes().stream().collect(Collectors.toMap(Code::id, Function.identity())))
                .toList();
        this.measures = analysis.measures().stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    }

    @Override
    public List<Named> columns() {
        List<Named> columns = new ArrayList<>(List.of(
                Named.words("analysis_id", texts.get("column.analysisId")),
                Named.words("analysis", texts.get("column.analysis")),
                Named.words("unit_code", texts.get("column.unitCode")),
                Named.words("unit", texts.get("column.unit")),
                Named.words("period", texts.get("column.period"))));
        analysis.dimensions().forEach(dimension -> {
            String label = label(dimension);
            columns.add(Named.words(dimension.column() + "_code", texts.get("column.codeOf", label)));
            columns.add(Named.words(dimension.column() + "_name", label));
        });
        columns.addAll(List.of(
                Named.words("figure_code", texts.get("column.figureCode")),
                Named.words("figure", texts.get("column.figure")),
                Named.numbers("value", texts.get("column.value")),
                Named.words("measure", texts.get("column.measure")),
                Named.numbers("definition_version", texts.get("column.version")),
                Named.words("state", texts.get("column.state")),
                Named.words("snapshot", texts.get("column.snapshot"))));
        return columns;
    }

    @Override
    public Stream<Row> rows() {
        return units.stream()
                .flatMap(unit -> screen.released().analysisExtracts().rows(analysis, unit, periods).stream())
                .map(this::row);
    }

    private Row row(Extracted found) {
        AnalysisFigure figure = found.figure();
        Measure measure = measures.get(figure.measure());
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(analysis.id()),
                Cell.text(texts.of(analysis.texts().name()).orElse("")),
                Cell.text(figure.unit().inUrl()),
                Cell.text(screen.name(figure.unit())),
                Cell.text(found.period().inUrl())));
        List<String> inOrder = List.of(figure.row().first(), figure.row().second());
        for (int i = 0; i < codes.size(); i++) {
            cells.add(Cell.text(inOrder.get(i)));
            cells.add(Cell.text(name(codes.get(i).get(inOrder.get(i)))));
        }
        cells.addAll(List.of(
                Cell.text(measure.id()),
                Cell.text(texts.of(measure.label()).orElse(measure.id())),
                value(figure, measure),
                Cell.text(screen.figures().unitOf(measure)),
                ExtractRows.version(found.version()),
                Cell.text(signs.state(figure)),
                Cell.text(screen.released().id())));
        return Row.of(cells);
    }

    private Cell value(AnalysisFigure figure, Measure measure) {
        if (measure.writing().unit().equals(CALENDAR_MONTH) && figure.hasFigure()) {
            return Cell.number(String.valueOf(figure.value().longValue()), figure.value(), 0);
        }
        return signs.bare(figure, measure.writing());
    }

    /** Empty where a territory has no rows and says why. */
    private String name(Code code) {
        return code == null ? "" : texts.of(code.label()).orElse(code.id());
    }

    private String label(Dimension dimension) {
        return texts.of(dimension.label()).orElse(dimension.column());
    }
}
