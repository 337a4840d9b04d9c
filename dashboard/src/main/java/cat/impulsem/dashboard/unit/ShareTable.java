package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The categories of an analysis with their share of the whole, in the order of their list.
 *
 * @param shown the analysis
 * @param second code of the second dimension; empty where it has one dimension only
 * @param measures figures of each row, the share last
 */
record ShareTable(Shown shown, String second, List<String> measures) {
    private static final String SHARE = "share";

    static ShareTable ofPeople(Shown shown) {
        return new ShareTable(shown, "", List.of("attentions", "persons", SHARE));
    }

    static ShareTable ofTime(Shown shown) {
        return new ShareTable(shown, "ALL", List.of("minutes", SHARE));
    }

    ScreenTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(shown.screen()
                .texts()
                .of(shown.analysis().dimensions().getFirst().label())
                .orElse("")));
        measures.forEach(measure -> columns.add(Column.numbers(shown.title(measure))));
        List<Row> rows = new ArrayList<>();
        for (Code code : shown.analysis().dimensions().getFirst().codes()) {
            boolean isWhole = !shown.parts().contains(code);
            rows.add(new Row(cells(code), isWhole ? "total" : null));
        }
        return new ScreenTable(null, columns, rows);
    }

    private List<Cell> cells(Code code) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(shown.name(code)));
        for (String measure : measures) {
            AnalysisFigure figure = figure(measure, code.id());
            Cell cell = shown.cell(figure);
            cells.add(measure.equals(SHARE) ? cell.with(Shown.bar(figure)) : cell);
        }
        return cells;
    }

    /** Whether the whole is shown; if not, no part of it is. */
    boolean isShown() {
        return figure(measures.getFirst(), "ALL").hasFigure();
    }

    /** Why the whole is not shown. */
    String reason() {
        return shown.reason(figure(measures.getFirst(), "ALL"));
    }

    /**
     * The two largest shares in words; a plain title where there are none to tell.
     *
     * @param family what the keys of the sentences begin with
     */
    String finding(String family) {
        List<Code> largest = shown.parts().stream()
                .filter(code -> figure(SHARE, code.id()).or(0) > 0)
                .sorted(Comparator.comparingDouble(
                        (Code code) -> -figure(SHARE, code.id()).or(0)))
                .limit(2)
                .toList();
        if (largest.size() < 2) {
            return shown.screen().texts().get(family + "title");
        }
        return shown.screen()
                .texts()
                .get(
                        family + "largest",
                        shown.name(largest.get(0)),
                        share(largest.get(0)),
                        shown.name(largest.get(1)),
                        share(largest.get(1)));
    }

    private String share(Code code) {
        return shown.words(figure(SHARE, code.id()));
    }

    private AnalysisFigure figure(String measure, String code) {
        return Optional.of(second)
                .filter(given -> !given.isEmpty())
                .map(given -> shown.figures().of(shown.unit(), measure, code, given))
                .orElseGet(() -> shown.of(measure, code));
    }
}
