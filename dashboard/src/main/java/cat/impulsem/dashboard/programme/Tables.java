package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Analysis.Measure;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns answers into tables, columns and cells. */
final class Tables {
    private final Screen screen;
    private final Texts texts;

    Tables(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
    }

    /** Categories below one another, these measures beside one another. */
    ScreenTable list(Answer answer, String... measures) {
        List<Measure> shown =
                Arrays.stream(measures).map(answer.analysis()::measure).toList();
        List<Column> columns = new ArrayList<>(List.of(first(answer)));
        shown.forEach(measure -> columns.add(column(measure)));
        List<Row> rows = answer.figures().codes(1).stream()
                .map(code -> row(
                        answer,
                        code,
                        shown.stream()
                                .map(measure -> cell(answer.of(measure.id(), code.id()), measure))
                                .toList()))
                .toList();
        return new ScreenTable(null, columns, rows);
    }

    /** One measure by both dimensions. */
    ScreenTable cross(Answer answer, String measure) {
        Measure shown = answer.analysis().measure(measure);
        List<Column> columns = new ArrayList<>(List.of(first(answer)));
        List<Code> across = answer.figures().codes(2);
        across.forEach(code -> columns.add(Column.numbers(name(code))));
        Optional<String> total = answer.analysis().dimensions().get(1).total();
        List<Row> rows = answer.figures().codes(1).stream()
                .map(code -> row(
                        answer,
                        code,
                        across.stream()
                                .map(other -> {
                                    Cell cell = cell(answer.of(measure, code.id(), other.id()), shown);
                                    return total.equals(Optional.of(other.id())) && cell.look() == null
                                            ? cell.looking("total")
                                            : cell;
                                })
                                .toList()))
                .toList();
        return new ScreenTable(null, columns, rows);
    }

    /** The column that names the categories. */
    Column first(Answer answer) {
        return Column.words(
                texts.of(answer.analysis().dimensions().getFirst().label()).orElse(""));
    }

    /** The column of a measure, with its unit where the numbers alone would not tell. */
    Column column(Measure measure) {
        String name = texts.of(measure.label()).orElse(measure.id());
        return Column.numbers(
                unit(measure).map(unit -> name + " (" + unit + ")").orElse(name));
    }

    /** The cell of a figure, without its unit. */
    Cell cell(AnalysisFigure figure, Measure measure) {
        return screen.signs().bare(figure, measure.writing());
    }

    /** A figure as it stands in a sentence: with its unit if it has one, or its sign. */
    String say(AnalysisFigure figure, Answer answer) {
        Measure measure = answer.analysis().measure(figure.measure());
        if (!figure.hasFigure()) {
            return cell(figure, measure).text();
        }
        Indicator.Measure writing = measure.writing();
        return writing.isPercent() || writing.unit().equals("hours")
                ? screen.figures().value(figure.value(), writing)
                : count(figure.value(), writing.decimals());
    }

    /** A category with its figure, as in a list within a sentence. */
    String counted(Code code, AnalysisFigure figure, Answer answer) {
        return name(code) + " (" + say(figure, answer) + ")";
    }

    /** A whole number. */
    String count(double number) {
        return count(number, 0);
    }

    /** A share of a whole, in per cent without decimals. */
    String share(double part, double whole) {
        return screen.figures().share(part / whole);
    }

    /** Name of a category. */
    String name(Code code) {
        return texts.of(code.label()).orElse(code.id());
    }

    /** Where and when the figures of a block are of. */
    String scope(UnitKey unit, String months) {
        return texts.get("programme.scope", screen.name(unit), months);
    }

    private String count(double number, int decimals) {
        return screen.figures().number(number, decimals);
    }

    private Row row(Answer answer, Code code, List<Cell> cells) {
        List<Cell> all = new ArrayList<>(List.of(Cell.text(name(code))));
        all.addAll(cells);
        boolean isTotal = answer.analysis().dimensions().getFirst().total().equals(Optional.of(code.id()));
        return new Row(all, isTotal ? "total" : null);
    }

    private Optional<String> unit(Measure measure) {
        return switch (measure.writing().unit()) {
            case "percent" -> Optional.of("%");
            case "points" -> Optional.of(texts.get("unit.points"));
            case "hours" -> Optional.of(texts.get("unit.short.hours"));
            case "euros" -> Optional.of("€");
            default -> Optional.empty();
        };
    }
}
