package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.chart.PairStrip;
import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Analysis.Measure;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.AnalysisFigures;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The community actions: phases and kinds, returns, the four key elements, and what is done outside the centre. */
final class Actions {
    private static final String ALL = "ALL";

    private final Ground ground;

    Actions(Ground ground) {
        this.ground = ground;
    }

    List<Supplier<Block>> blocks() {
        return List.of(this::phases, this::quarters, this::returns, this::elements, this::flags, this::outside);
    }

    private Block phases() {
        Block block = ground.blocks()
                .of("phases", ground.sources().of("B8.stock"), this::phasesFinding, answer -> ground.tables()
                        .cross(answer, "actions"));
        return block.table() == null ? block : block.noting(ground.texts().get("programme.note.phases"));
    }

    private String phasesFinding(Answer answer) {
        AnalysisFigure whole = answer.of("actions", ALL, ALL);
        if (!whole.hasFigure()) {
            return ground.texts().get("programme.finding.none");
        }
        String day = ground.screen().figures().day(answer.period().last().atEndOfMonth());
        if (whole.value() == 0) {
            return ground.texts().get("programme.finding.phases.zero", day);
        }
        String phases = answer.parts().stream()
                .map(phase -> ground.tables().counted(phase, answer.of("actions", phase.id(), ALL), answer))
                .collect(Collectors.joining("; "));
        double stays = answer.parts().stream()
                .mapToDouble(phase -> answer.of("actions", phase.id(), ALL).or(0))
                .sum();
        String told =
                ground.texts().get("programme.finding.phases", ground.tables().say(whole, answer), day, phases);
        return stays > whole.value() ? told + " " + ground.texts().get("programme.finding.phases.more") : told;
    }

    private Block quarters() {
        Answer answer = ground.sources().of("B8.stock");
        Block block = ground.blocks().of("quarters", answer, this::quartersFinding, this::quartersTable);
        return block.table() == null
                ? block
                : block.placed(ground.tables()
                        .scope(
                                answer.unit(),
                                ground.screen()
                                                .figures()
                                                .month(ground.sources()
                                                        .until(answer)
                                                        .getFirst()
                                                        .period()
                                                        .first())
                                        + " – "
                                        + ground.screen()
                                                .figures()
                                                .month(answer.period().last())));
    }

    private String quartersFinding(Answer answer) {
        List<AnalysisFigures> periods = ground.sources().until(answer);
        AnalysisFigure first = periods.getFirst().of(answer.unit(), "actions", ALL, ALL);
        AnalysisFigure last = answer.of("actions", ALL, ALL);
        return ground.texts()
                .get(
                        "programme.finding.quarters",
                        ground.tables().say(first, answer),
                        ground.screen().figures().period(periods.getFirst().period()),
                        ground.tables().say(last, answer));
    }

    private ScreenTable quartersTable(Answer answer) {
        Measure actions = answer.analysis().measure("actions");
        List<Code> phases = answer.figures().codes(1);
        List<Column> columns =
                new ArrayList<>(List.of(Column.words(ground.texts().get("column.period"))));
        phases.forEach(phase -> columns.add(Column.numbers(ground.tables().name(phase))));
        List<Row> rows = ground.sources().until(answer).stream()
                .map(figures -> Row.of(Stream.concat(
                                Stream.of(Cell.text(ground.screen().figures().period(figures.period()))),
                                phases.stream().map(phase -> ground.tables()
                                        .cell(figures.of(answer.unit(), "actions", phase.id(), ALL), actions)))
                        .toList()))
                .toList();
        return new ScreenTable(null, columns, rows);
    }

    private Block returns() {
        return ground.blocks()
                .of(
                        "returns",
                        ground.sources().of("B8.returns"),
                        answer -> {
                            AnalysisFigure share = answer.of("share", ALL);
                            return share.hasFigure()
                                    ? ground.texts()
                                            .get(
                                                    "programme.finding.returns",
                                                    ground.tables().say(answer.of("returns", ALL), answer),
                                                    ground.tables().say(answer.of("moves", ALL), answer),
                                                    ground.tables().say(share, answer))
                                    : ground.texts().get("programme.finding.returns.none");
                        },
                        answer -> ground.tables().list(answer, "moves", "returns", "share"));
    }

    private Block elements() {
        Block block =
                ground.blocks().of("elements", ground.sources().of("B9"), this::elementsFinding, this::elementsTable);
        return block.table() == null
                ? block
                : block.looking("figures stacked").noting(ground.texts().get("programme.note.elements"));
    }

    /** Names the element on which the two sides lie farthest apart. */
    private String elementsFinding(Answer answer) {
        return answer.parts().stream()
                .filter(code -> answer.of("team_met", code.id()).hasFigure()
                        && answer.of("citizens_met", code.id()).hasFigure())
                .max(Comparator.comparingDouble(code -> Math.abs(distance(answer, code))))
                .map(code -> ground.texts()
                        .get(
                                distance(answer, code) == 0
                                        ? "programme.finding.elements.equal"
                                        : "programme.finding.elements",
                                ground.tables().name(code),
                                ground.tables().say(answer.of("team_met", code.id()), answer),
                                ground.tables().say(answer.of("citizens_met", code.id()), answer),
                                ground.tables().say(answer.of("pairs", code.id()), answer)))
                .orElseGet(() -> ground.texts().get("programme.finding.none"));
    }

    private static double distance(Answer answer, Code code) {
        return answer.of("team_met", code.id()).value()
                - answer.of("citizens_met", code.id()).value();
    }

    private ScreenTable elementsTable(Answer answer) {
        ScreenTable plain = ground.tables()
                .list(answer, "pairs", "team_met", "citizens_met", "team_higher", "citizens_higher", "gap");
        List<Column> columns = new ArrayList<>(plain.columns());
        columns.add(Column.drawings(ground.texts().get("programme.column.drawing")));
        List<Code> codes = answer.figures().codes(1);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            List<Cell> cells = new ArrayList<>(plain.rows().get(i).cells());
            cells.add(pair(answer, codes.get(i)));
            rows.add(Row.of(cells));
        }
        return new ScreenTable(null, columns, rows);
    }

    private Cell pair(Answer answer, Code code) {
        AnalysisFigure pairs = answer.of("pairs", code.id());
        AnalysisFigure team = answer.of("team_met", code.id());
        AnalysisFigure citizens = answer.of("citizens_met", code.id());
        return pairs.or(0) > 0 && team.hasFigure() && citizens.hasFigure()
                ? Cell.drawing(new PairStrip(team.value() / pairs.value(), citizens.value() / pairs.value()).draw())
                : Cell.text("");
    }

    private Block flags() {
        return ground.blocks()
                .of(
                        "flags",
                        ground.sources().of("B9.flags"),
                        answer -> ground.texts()
                                .get(
                                        "programme.finding.flags",
                                        ground.tables().say(answer.of("actions", "MEETS_ALL"), answer),
                                        ground.tables().say(answer.of("actions", ALL), answer),
                                        ground.tables().say(answer.of("actions", "NOT_COMMUNITY"), answer)),
                        answer -> ground.tables().list(answer, "actions"));
    }

    private Block outside() {
        return ground.blocks()
                .of(
                        "outside",
                        ground.sources().of("B23"),
                        answer -> {
                            AnalysisFigure outside = answer.of("minutes", "OUTSIDE", ALL);
                            AnalysisFigure alone = answer.of("minutes", "OUTSIDE", "INDIVIDUAL");
                            return outside.or(0) > 0 && alone.hasFigure()
                                    ? ground.texts()
                                            .get(
                                                    "programme.finding.outside",
                                                    ground.tables().say(answer.of("share", "OUTSIDE", ALL), answer),
                                                    ground.tables().share(alone.value(), outside.value()))
                                    : ground.texts().get("programme.finding.none");
                        },
                        answer -> ground.tables().cross(answer, "minutes"));
    }
}
