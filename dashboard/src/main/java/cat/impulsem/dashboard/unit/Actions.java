package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The community actions of a territory: kinds down, phases across. */
final class Actions {
    private static final String MEASURE = "actions";
    private static final String ALL = "ALL";
    private static final String DEVELOPMENT = "PHASE_3";

    private final Shown shown;

    private Actions(Shown shown) {
        this.shown = shown;
    }

    static Component section(Screen screen) {
        Optional<Shown> found = Shown.of(screen, "B8.stock");
        if (found.isEmpty()) {
            return Part.absent(screen, MEASURE, "actions.title");
        }
        Actions actions = new Actions(found.get());
        return Part.of(found.get(), MEASURE, actions.finding())
                .table(actions.table(), "figures twin", screen.texts().get("actions.title"))
                .reading(found.get())
                .end();
    }

    private String finding() {
        AnalysisFigure all = figure(ALL, ALL);
        if (!all.hasFigure()) {
            return shown.screen().texts().get("actions.hidden", shown.reason(all));
        }
        return all.value() == 0
                ? shown.screen().texts().get("actions.none")
                : shown.screen()
                        .texts()
                        .get(
                                "actions.some",
                                shown.cell(all).text(),
                                shown.cell(figure(DEVELOPMENT, ALL)).text());
    }

    private ScreenTable table() {
        List<Code> phases = shown.analysis().dimensions().getFirst().codes();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(shown.screen()
                .texts()
                .of(shown.analysis().dimensions().get(1).label())
                .orElse("")));
        phases.forEach(phase -> columns.add(Column.numbers(shown.name(phase))));
        List<Row> rows = shown.analysis().dimensions().get(1).codes().stream()
                .map(kind -> row(kind, phases))
                .toList();
        return new ScreenTable(null, columns, rows);
    }

    private Row row(Code kind, List<Code> phases) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(shown.name(kind)));
        phases.forEach(phase -> cells.add(shown.cell(figure(phase.id(), kind.id()))));
        return new Row(cells, kind.id().equals(ALL) ? "total" : null);
    }

    private AnalysisFigure figure(String phase, String kind) {
        return shown.figures().of(shown.unit(), MEASURE, phase, kind);
    }
}
