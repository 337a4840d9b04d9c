package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What carries community work in each centre: organisational bases, conditions, stages of the accompaniment. */
final class Bases {
    private final Screen screen;
    private final Texts texts;
    private final Tables tables;
    private final Sources sources;
    private final Blocks blocks;

    Bases(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        this.tables = new Tables(screen);
        this.sources = new Sources(screen);
        this.blocks = new Blocks(screen);
    }

    List<Block> blocks() {
        List<Block> shown = new ArrayList<>();
        shown.add(new LevelMatrix(screen, "bases", "C.E.centres").block());
        if (screen.state().unit().level() != Level.CENTRE) {
            shown.add(levels());
        }
        shown.add(new LevelMatrix(screen, "conditions", "M.B.centres").block());
        shown.add(stages());
        return shown;
    }

    private Block levels() {
        return blocks.of(
                "levels", sources.of("C.E.bases"), this::levelsFinding, answer -> tables.cross(answer, "centres"));
    }

    /** A base is at work from the second level on. */
    private String levelsFinding(Answer answer) {
        List<Code> bases = answer.parts();
        double cells = sum(answer, bases, "ALL");
        double working = sum(answer, bases, "LEVEL_2") + sum(answer, bases, "LEVEL_3");
        return cells == 0
                ? texts.get("programme.finding.none")
                : texts.get(
                        "programme.finding.levels",
                        tables.count(working),
                        tables.count(cells),
                        tables.share(working, cells));
    }

    private static double sum(Answer answer, List<Code> bases, String level) {
        return bases.stream()
                .mapToDouble(base -> answer.of("centres", base.id(), level).or(0))
                .sum();
    }

    private Block stages() {
        Answer centres = sources.ofCentres("M.A.stages");
        Block block = blocks.of(
                "stages", sources.of("M.A.stages"), this::stagesFinding, answer -> stagesTable(answer, centres));
        return block.looking("figures stacked");
    }

    private String stagesFinding(Answer answer) {
        return texts.get(
                "programme.finding.stages",
                tables.say(answer.of("centres", "ALL"), answer),
                answer.parts().stream()
                        .map(stage -> tables.counted(stage, answer.of("centres", stage.id()), answer))
                        .collect(Collectors.joining("; ")));
    }

    private ScreenTable stagesTable(Answer answer, Answer centres) {
        List<Column> columns = List.of(
                tables.first(answer),
                tables.column(answer.analysis().measure("centres")),
                Column.words(texts.get("programme.column.which")));
        List<Row> rows = answer.figures().codes(1).stream()
                .map(stage -> new Row(
                        List.of(
                                Cell.text(tables.name(stage)),
                                tables.cell(
                                        answer.of("centres", stage.id()),
                                        answer.analysis().measure("centres")),
                                Cell.text(stage.id().equals("ALL") ? "" : names(centres, stage))),
                        stage.id().equals("ALL") ? "total" : null))
                .toList();
        return new ScreenTable(null, columns, rows);
    }

    /** Those centres of a stage that the person may see. */
    private String names(Answer centres, Code stage) {
        if (centres.isEmpty()) {
            return "";
        }
        return centres.units().stream()
                .filter(centre ->
                        centres.figures().of(centre, "centres", stage.id()).or(0) > 0)
                .map(this::brief)
                .collect(Collectors.joining(", "));
    }

    private String brief(UnitKey centre) {
        String name = screen.name(centre);
        return name.startsWith("CSS ") ? name.substring("CSS ".length()) : name;
    }
}
