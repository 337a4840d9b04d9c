package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** At which stage of the accompaniment a centre is, or the centres of a territory are. */
final class Stages {
    private static final String ID = "stages";
    private static final String MEASURE = "centres";

    private final Shown shown;
    private final Screen screen;
    private final Texts texts;

    private Stages(Shown shown) {
        this.shown = shown;
        this.screen = shown.screen();
        this.texts = screen.texts();
    }

    static Component section(Screen screen) {
        return Shown.of(screen, "M.A.stages")
                .map(shown -> new Stages(shown).draw())
                .orElseGet(() -> Part.absent(screen, ID, "stages.title"));
    }

    private Component draw() {
        AnalysisFigure all = shown.of(MEASURE, "ALL");
        if (!all.hasFigure() || all.value() == 0) {
            String reason = all.hasFigure() ? texts.get("stages.unreviewed") : shown.reason(all);
            return Part.of(shown, ID, texts.get("stages.hidden", reason))
                    .reading(shown)
                    .end();
        }
        Part part = Part.of(shown, ID, finding(all));
        if (shown.unit().level() != Level.CENTRE) {
            part.table(table(), "figures twin", texts.get("stages.title"));
        }
        return part.reading(shown).end();
    }

    private String finding(AnalysisFigure all) {
        List<Code> reached = shown.parts().stream()
                .filter(stage -> shown.of(MEASURE, stage.id()).or(0) > 0)
                .toList();
        if (shown.unit().level() == Level.CENTRE) {
            return reached.stream()
                    .findFirst()
                    .map(stage -> texts.get("stages.centre", shown.name(stage)))
                    .orElseGet(() -> texts.get("stages.title"));
        }
        String parts = reached.stream()
                .map(stage -> texts.get(
                        "stages.count",
                        shown.cell(shown.of(MEASURE, stage.id())).text(),
                        shown.name(stage)))
                .collect(Collectors.joining("; "));
        return texts.get("stages.centres", shown.cell(all).text(), parts);
    }

    private ScreenTable table() {
        Optional<Shown> each = Shown.of(screen, "M.A.stages", Level.CENTRE);
        List<Column> columns = List.of(
                Column.words(texts.of(shown.analysis().dimensions().getFirst().label())
                        .orElse("")),
                Column.numbers(shown.title(MEASURE)),
                Column.words(texts.get("stages.which")));
        List<Row> rows = new ArrayList<>();
        for (Code stage : shown.parts()) {
            rows.add(Row.of(List.of(
                    Cell.text(shown.name(stage)),
                    shown.cell(shown.of(MEASURE, stage.id())),
                    Cell.text(each.map(centres -> at(centres, stage)).orElse("")))));
        }
        return new ScreenTable(null, columns, rows);
    }

    private String at(Shown centres, Code stage) {
        return screen.vocabulary().unitsOf(Level.CENTRE).stream()
                .filter(centre -> screen.vocabulary().contains(shown.unit(), centre.key()))
                .filter(centre ->
                        centres.figures().of(centre.key(), MEASURE, stage.id()).or(0) > 0)
                .map(Unit::name)
                .collect(Collectors.joining(", "));
    }
}
