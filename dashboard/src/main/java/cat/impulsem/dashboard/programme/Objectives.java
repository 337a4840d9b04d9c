package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Analysis.Measure;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.TargetQueries.Aim;
import cat.impulsem.dashboard.data.TargetQueries.IndexPart;
import cat.impulsem.dashboard.data.TargetQueries.TargetStatus;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Each objective of the strategy: what was done for it beside what became of it. */
final class Objectives {
    /** Progress is told in steps of 10 to 30 points, so that a smaller lag may be the step alone. */
    static final double STEP = 10;

    private static final String INDEX = "F2.A";
    private static final double REACHED = 0.995;

    private final Screen screen;
    private final Texts texts;
    private final Tables tables;
    private final Answer done;
    private final List<Aim> aims;
    private final List<TargetStatus> statuses;
    private final List<IndexPart> parts;
    private final Period judged;

    Objectives(Screen screen, Period period, List<Aim> aims) {
        this.screen = screen;
        this.texts = screen.texts();
        this.tables = new Tables(screen);
        this.done = new Sources(screen).of("B19");
        this.aims = aims;
        this.judged = period;
        UnitKey unit = done.isEmpty() ? UnitKey.CITY : done.unit();
        this.statuses = screen.released().targets().at(period, unit);
        this.parts = screen.released().targets().parts(INDEX, period, unit);
    }

    /** The objective of an indicator as people write it: E1.2 of the external line, 2.1 of the others. */
    static String code(Aim aim) {
        return aim.line().startsWith("E") ? "E" + aim.objective() : aim.objective();
    }

    Block block() {
        Block block = new Blocks(screen).of("objectives", done, answer -> finding(), answer -> table());
        if (block.table() == null) {
            return block;
        }
        String scope = texts.get(
                "programme.scope.objectives",
                screen.name(done.unit()),
                screen.figures().period(done.period()),
                screen.figures().period(judged));
        return block.looking("figures stacked halves").placed(scope).noting(texts.get("programme.note.objectives"));
    }

    private String finding() {
        List<Code> toBegin = codes().stream()
                .filter(code -> done.of("progress", code.id()).hasFigure())
                .toList();
        long late = toBegin.stream().filter(this::isLate).count();
        List<Code> judged =
                codes().stream().filter(code -> effect(code).isPresent()).toList();
        long reached = judged.stream().filter(code -> effect(code).get()).count();
        return texts.get("programme.finding.objectives", late, toBegin.size(), reached, judged.size());
    }

    private ScreenTable table() {
        List<Column> columns = new ArrayList<>(List.of(tables.first(done)));
        Stream.of("items", "progress", "planned", "ahead")
                .forEach(measure -> columns.add(tables.column(done.analysis().measure(measure))));
        columns.add(Column.numbers(texts.get("programme.column.achieved")));
        columns.add(Column.words(texts.get("programme.column.targets")));
        columns.add(Column.words(texts.get("programme.column.verdict")));
        return new ScreenTable(null, columns, codes().stream().map(this::row).toList());
    }

    private Row row(Code code) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(shown(code.id()) + " " + tables.name(code)));
        for (String id : List.of("items", "progress", "planned", "ahead")) {
            Measure measure = done.analysis().measure(id);
            cells.add(tables.cell(done.of(id, code.id()), measure));
        }
        OptionalDouble achieved = achieved(code.id());
        cells.add(
                achieved.isPresent()
                        ? Cell.number(tables.count(100 * achieved.getAsDouble()), 100 * achieved.getAsDouble(), 0)
                        : Cell.text("–"));
        List<TargetStatus> judged = judged(code.id());
        cells.add(Cell.text(
                judged.isEmpty()
                        ? "–"
                        : texts.get(
                                "programme.ofWhich",
                                judged.stream().filter(TargetStatus::isMet).count(),
                                judged.size())));
        cells.add(Cell.text(texts.get("programme.verdict." + verdict(code))));
        return Row.of(cells);
    }

    /** All objectives, also those for which nothing was to begin yet. */
    private List<Code> codes() {
        return done.analysis().dimensions().getFirst().codes();
    }

    String verdict(Code code) {
        AnalysisFigure ahead = done.of("ahead", code.id());
        Optional<Boolean> effect = effect(code);
        if (effect.isEmpty()) {
            return ahead.hasFigure() ? "untargeted" : "not_due";
        }
        if (!ahead.hasFigure()) {
            return effect.get() ? "not_due_effect" : "not_due";
        }
        return pace(code) + (effect.get() ? "_effect" : "_only");
    }

    private String pace(Code code) {
        if (isLate(code)) {
            return "late";
        }
        return done.of("progress", code.id()).or(0) >= 100 * REACHED ? "done" : "on_schedule";
    }

    private boolean isLate(Code code) {
        return done.of("ahead", code.id()).or(0) < -STEP;
    }

    /** Whether the objective is where it should be by now: by the index where it is a part of it, else by its targets. */
    private Optional<Boolean> effect(Code code) {
        OptionalDouble achieved = achieved(code.id());
        if (achieved.isPresent()) {
            return Optional.of(achieved.getAsDouble() >= REACHED);
        }
        List<TargetStatus> judged = judged(code.id());
        return judged.isEmpty() ? Optional.empty() : Optional.of(judged.stream().allMatch(TargetStatus::isMet));
    }

    private OptionalDouble achieved(String code) {
        return parts.stream()
                .filter(part -> part.achieved() != null && code.equals(code(facet(part.indicator()), part.objective())))
                .mapToDouble(IndexPart::achieved)
                .average();
    }

    private List<TargetStatus> judged(String code) {
        return statuses.stream()
                .filter(status -> aims.stream()
                        .anyMatch(aim -> aim.indicator().equals(status.indicator())
                                && code.equals(code(aim.line(), aim.objective()))))
                .toList();
    }

    private String facet(String indicator) {
        return screen.vocabulary().indicator(indicator).map(Indicator::line).orElse("");
    }

    private static String code(String line, String objective) {
        return (line.startsWith("E") ? "E" : "I") + objective;
    }

    private static String shown(String code) {
        return code.startsWith("I") ? code.substring(1) : code;
    }
}
