package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What carries community work in each centre: organisational bases, conditions, stages of the accompaniment. */
final class Bases {

    private final Ground ground;

    Bases(Ground ground) {
        this.ground = ground;
    }

    List<Supplier<Block>> blocks() {
        List<Supplier<Block>> shown = new ArrayList<>();
        shown.add(() -> new LevelMatrix(ground.screen(), "bases", "C.E.centres").block());
        if (ground.screen().state().unit().level() != Level.CENTRE) {
            shown.add(this::levels);
        }
        shown.add(() -> new LevelMatrix(ground.screen(), "conditions", "M.B.centres").block());
        shown.add(this::stages);
        return shown;
    }

    private Block levels() {
        return ground.blocks()
                .of("levels", ground.sources().of("C.E.bases"), this::levelsFinding, answer -> ground.tables()
                        .cross(answer, "centres"));
    }

    /** A base is at work from the second level on. */
    private String levelsFinding(Answer answer) {
        List<Code> bases = answer.parts();
        double cells = sum(answer, bases, "ALL");
        double working = sum(answer, bases, "LEVEL_2") + sum(answer, bases, "LEVEL_3");
        return cells == 0
                ? ground.texts().get("programme.finding.none")
                : ground.texts()
                        .get(
                                "programme.finding.levels",
                                ground.tables().count(working),
                                ground.tables().count(cells),
                                ground.tables().share(working, cells));
    }

    private static double sum(Answer answer, List<Code> bases, String level) {
        return bases.stream()
                .mapToDouble(base -> answer.of("centres", base.id(), level).or(0))
                .sum();
    }

    private Block stages() {
        Answer centres = ground.sources().ofCentres("M.A.stages");
        Block block = ground.blocks()
                .of(
                        "stages",
                        ground.sources().of("M.A.stages"),
                        this::stagesFinding,
                        answer -> stagesTable(answer, centres));
        return block.looking("figures stacked");
    }

    private String stagesFinding(Answer answer) {
        return ground.texts()
                .get(
                        "programme.finding.stages",
                        ground.tables().say(answer.of("centres", "ALL"), answer),
                        answer.parts().stream()
                                .map(stage -> ground.tables().counted(stage, answer.of("centres", stage.id()), answer))
                                .collect(Collectors.joining("; ")));
    }

    private ScreenTable stagesTable(Answer answer, Answer centres) {
        List<Column> columns = List.of(
                ground.tables().first(answer),
                ground.tables().column(answer.analysis().measure("centres")),
                Column.words(ground.texts().get("programme.column.which")));
        List<Row> rows = answer.figures().codes(1).stream()
                .map(stage -> new Row(
                        List.of(
                                Cell.text(ground.tables().name(stage)),
                                ground.tables()
                                        .cell(
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
        String name = ground.screen().name(centre);
        return name.startsWith("CSS ") ? name.substring("CSS ".length()) : name;
    }
}
