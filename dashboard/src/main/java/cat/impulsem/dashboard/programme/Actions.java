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
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The community actions: phases and kinds, returns, the four key elements, and what is done outside the centre. */
final class Actions {
    private static final String ALL = "ALL";

    private final Screen screen;
    private final Texts texts;
    private final Tables tables;
    private final Sources sources;
    private final Blocks blocks;

    Actions(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        this.tables = new Tables(screen);
        this.sources = new Sources(screen);
        this.blocks = new Blocks(screen);
    }

    List<Block> blocks() {
        return List.of(phases(), quarters(), returns(), elements(), flags(), outside());
    }

    private Block phases() {
        Block block = blocks.of(
                "phases", sources.of("B8.stock"), this::phasesFinding, answer -> tables.cross(answer, "actions"));
        return block.table() == null ? block : block.noting(texts.get("programme.note.phases"));
    }

    private String phasesFinding(Answer answer) {
        AnalysisFigure whole = answer.of("actions", ALL, ALL);
        if (!whole.hasFigure()) {
            return texts.get("programme.finding.none");
        }
        String day = screen.figures().day(answer.period().last().atEndOfMonth());
        if (whole.value() == 0) {
            return texts.get("programme.finding.phases.zero", day);
        }
        String phases = answer.parts().stream()
                .map(phase -> tables.counted(phase, answer.of("actions", phase.id(), ALL), answer))
                .collect(Collectors.joining("; "));
        double stays = answer.parts().stream()
                .mapToDouble(phase -> answer.of("actions", phase.id(), ALL).or(0))
                .sum();
        String told = texts.get("programme.finding.phases", tables.say(whole, answer), day, phases);
        return stays > whole.value() ? told + " " + texts.get("programme.finding.phases.more") : told;
    }

    private Block quarters() {
        Answer answer = sources.of("B8.stock");
        Block block = blocks.of("quarters", answer, this::quartersFinding, this::quartersTable);
        return block.table() == null
                ? block
                : block.placed(tables.scope(
                        answer.unit(),
                        screen.figures()
                                        .month(sources.until(answer)
                                                .getFirst()
                                                .period()
                                                .first()) + " – "
                                + screen.figures().month(answer.period().last())));
    }

    private String quartersFinding(Answer answer) {
        List<AnalysisFigures> periods = sources.until(answer);
        AnalysisFigure first = periods.getFirst().of(answer.unit(), "actions", ALL, ALL);
        AnalysisFigure last = answer.of("actions", ALL, ALL);
        return texts.get(
                "programme.finding.quarters",
                tables.say(first, answer),
                screen.figures().period(periods.getFirst().period()),
                tables.say(last, answer));
    }

    private ScreenTable quartersTable(Answer answer) {
        Measure actions = answer.analysis().measure("actions");
        List<Code> phases = answer.figures().codes(1);
        List<Column> columns = new ArrayList<>(List.of(Column.words(texts.get("column.period"))));
        phases.forEach(phase -> columns.add(Column.numbers(tables.name(phase))));
        List<Row> rows = sources.until(answer).stream()
                .map(figures -> Row.of(Stream.concat(
                                Stream.of(Cell.text(screen.figures().period(figures.period()))),
                                phases.stream()
                                        .map(phase -> tables.cell(
                                                figures.of(answer.unit(), "actions", phase.id(), ALL), actions)))
                        .toList()))
                .toList();
        return new ScreenTable(null, columns, rows);
    }

    private Block returns() {
        return blocks.of(
                "returns",
                sources.of("B8.returns"),
                answer -> {
                    AnalysisFigure share = answer.of("share", ALL);
                    return share.hasFigure()
                            ? texts.get(
                                    "programme.finding.returns",
                                    tables.say(answer.of("returns", ALL), answer),
                                    tables.say(answer.of("moves", ALL), answer),
                                    tables.say(share, answer))
                            : texts.get("programme.finding.returns.none");
                },
                answer -> tables.list(answer, "moves", "returns", "share"));
    }

    private Block elements() {
        Block block = blocks.of("elements", sources.of("B9"), this::elementsFinding, this::elementsTable);
        return block.table() == null
                ? block
                : block.looking("figures stacked").noting(texts.get("programme.note.elements"));
    }

    /** Names the element on which the two sides lie farthest apart. */
    private String elementsFinding(Answer answer) {
        return answer.parts().stream()
                .filter(code -> answer.of("team_met", code.id()).hasFigure()
                        && answer.of("citizens_met", code.id()).hasFigure())
                .max(Comparator.comparingDouble(code -> Math.abs(distance(answer, code))))
                .map(code -> texts.get(
                        distance(answer, code) == 0 ? "programme.finding.elements.equal" : "programme.finding.elements",
                        tables.name(code),
                        tables.say(answer.of("team_met", code.id()), answer),
                        tables.say(answer.of("citizens_met", code.id()), answer),
                        tables.say(answer.of("pairs", code.id()), answer)))
                .orElseGet(() -> texts.get("programme.finding.none"));
    }

    private static double distance(Answer answer, Code code) {
        return answer.of("team_met", code.id()).value()
                - answer.of("citizens_met", code.id()).value();
    }

    private ScreenTable elementsTable(Answer answer) {
        ScreenTable plain =
                tables.list(answer, "pairs", "team_met", "citizens_met", "team_higher", "citizens_higher", "gap");
        List<Column> columns = new ArrayList<>(plain.columns());
        columns.add(Column.words(texts.get("programme.column.drawing")));
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
        return blocks.of(
                "flags",
                sources.of("B9.flags"),
                answer -> texts.get(
                        "programme.finding.flags",
                        tables.say(answer.of("actions", "MEETS_ALL"), answer),
                        tables.say(answer.of("actions", ALL), answer),
                        tables.say(answer.of("actions", "NOT_COMMUNITY"), answer)),
                answer -> tables.list(answer, "actions"));
    }

    private Block outside() {
        return blocks.of(
                "outside",
                sources.of("B23"),
                answer -> {
                    AnalysisFigure outside = answer.of("minutes", "OUTSIDE", ALL);
                    AnalysisFigure alone = answer.of("minutes", "OUTSIDE", "INDIVIDUAL");
                    return outside.or(0) > 0 && alone.hasFigure()
                            ? texts.get(
                                    "programme.finding.outside",
                                    tables.say(answer.of("share", "OUTSIDE", ALL), answer),
                                    tables.share(alone.value(), outside.value()))
                            : texts.get("programme.finding.none");
                },
                answer -> tables.cross(answer, "minutes"));
    }
}
