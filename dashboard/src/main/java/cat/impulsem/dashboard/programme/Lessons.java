package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.chart.BalanceBar;
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
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** What the notes on actions tell: what helps, and what is hard. */
final class Lessons {

    private final Ground ground;

    Lessons(Ground ground) {
        this.ground = ground;
    }

    List<Supplier<Block>> blocks() {
        return List.of(() -> ground.blocks()
                .of("lessons", ground.sources().of("C.J.elements"), this::finding, this::table)
                .looking("figures stacked"));
    }

    private String finding(Answer answer) {
        Optional<Code> help = most(answer, "opportunities");
        Optional<Code> hard = most(answer, "improvements");
        List<String> told = new ArrayList<>();
        help.ifPresent(code -> told.add(ground.texts()
                .get(
                        "programme.finding.lessons.help",
                        ground.tables().name(code),
                        ground.tables().say(answer.of("opportunities", code.id()), answer))));
        hard.ifPresent(code -> told.add(ground.texts()
                .get(
                        "programme.finding.lessons.hard",
                        ground.tables().name(code),
                        ground.tables().say(answer.of("improvements", code.id()), answer))));
        answer.parts().stream()
                .filter(code -> answer.of("opportunities", code.id()).or(0) > 0
                        && answer.of("improvements", code.id()).or(0) > 0)
                .forEach(code -> told.add(ground.texts()
                        .get(
                                "programme.finding.lessons.both",
                                ground.tables().name(code),
                                ground.tables().say(answer.of("opportunities", code.id()), answer),
                                ground.tables().say(answer.of("improvements", code.id()), answer))));
        return told.isEmpty() ? ground.texts().get("programme.finding.lessons.none") : String.join(" ", told);
    }

    private static Optional<Code> most(Answer answer, String measure) {
        return answer.parts().stream()
                .filter(code -> answer.of(measure, code.id()).or(0) > 0)
                .max(Comparator.comparingDouble(
                        code -> answer.of(measure, code.id()).value()));
    }

    private ScreenTable table(Answer answer) {
        ScreenTable plain = ground.tables().list(answer, "opportunities", "improvements", "balance");
        List<Column> columns = new ArrayList<>(plain.columns());
        columns.add(Column.drawings(ground.texts().get("programme.column.balance")));
        List<Code> codes = answer.figures().codes(1);
        double longest = answer.parts().stream()
                .flatMapToDouble(code -> DoubleStream.of(
                        answer.of("opportunities", code.id()).or(0),
                        answer.of("improvements", code.id()).or(0)))
                .max()
                .orElse(0);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            List<Cell> cells = new ArrayList<>(plain.rows().get(i).cells());
            boolean isTotal = plain.rows().get(i).look() != null;
            cells.add(isTotal || longest == 0 ? Cell.text("") : bar(answer, codes.get(i), longest));
            rows.add(new Row(cells, plain.rows().get(i).look()));
        }
        return new ScreenTable(null, columns, rows);
    }

    private static Cell bar(Answer answer, Code code, double longest) {
        AnalysisFigure help = answer.of("opportunities", code.id());
        AnalysisFigure hard = answer.of("improvements", code.id());
        return Cell.drawing(new BalanceBar(hard.or(0) / longest, help.or(0) / longest).draw());
    }
}
