package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.Stream;

/**
 * Centres by what they judge of themselves on four levels. Levels are words in order and not amounts: they are neither
 * added up nor averaged, only the centres that are at work with something are counted.
 */
final class LevelMatrix {
    private static final double WORKING = 2;
    private static final int NAMED = 3;
    private static final String SUSTAINED = "✓";
    private static final String REGRESSED = "↓";

    private final Screen screen;
    private final Texts texts;
    private final Tables tables;
    private final String id;
    private final Answer answer;

    LevelMatrix(Screen screen, String id, String analysis) {
        this.screen = screen;
        this.texts = screen.texts();
        this.tables = new Tables(screen);
        this.id = id;
        this.answer = new Sources(screen).ofCentres(analysis);
    }

    Block block() {
        Block block = new Blocks(screen).of(id, answer, shown -> finding(), shown -> table());
        return block.table() == null
                ? block
                : block.looking("figures heat levels").explaining(legend());
    }

    private String finding() {
        List<Code> codes = codes();
        LongSummaryStatistics range = codes.stream().mapToLong(this::working).summaryStatistics();
        long reviewed = answer.units().stream()
                .filter(unit -> codes.stream()
                        .anyMatch(code ->
                                answer.figures().of(unit, "status", code.id()).hasFigure()))
                .count();
        if (reviewed == 1) {
            long working = codes.stream().filter(code -> working(code) > 0).count();
            return texts.get("programme.finding.centre", working, codes.size());
        }
        return range.getMin() == range.getMax()
                ? texts.get("programme.finding.matrix.equal", reviewed, range.getMax())
                : texts.get(
                        "programme.finding.matrix",
                        reviewed,
                        range.getMax(),
                        names(range.getMax()),
                        range.getMin(),
                        names(range.getMin()));
    }

    /** What that many centres have at work; how many such things where there are too many to name. */
    private String names(long centres) {
        List<String> names = codes().stream()
                .filter(code -> working(code) == centres)
                .map(tables::name)
                .toList();
        return names.size() > NAMED
                ? texts.get("programme.ofWhich", names.size(), codes().size())
                : String.join("; ", names);
    }

    private List<Code> codes() {
        return answer.analysis().dimensions().getFirst().codes();
    }

    private long working(Code code) {
        return answer.units().stream()
                .filter(unit -> answer.figures().of(unit, "status", code.id()).or(0) >= WORKING)
                .count();
    }

    private ScreenTable table() {
        List<Column> columns = new ArrayList<>(List.of(Column.words(texts.get("column.centre"))));
        codes().forEach(code -> columns.add(Column.words(tables.name(code))));
        List<Row> rows = new ArrayList<>();
        answer.units().forEach(unit -> rows.add(row(unit)));
        if (answer.units().size() > 1) {
            rows.add(counts());
        }
        return new ScreenTable(null, columns, rows);
    }

    private Row row(UnitKey unit) {
        return Row.of(Stream.concat(
                        Stream.of(Cell.link(screen.name(unit), screen.href(unit))),
                        codes().stream().map(code -> cell(unit, code)))
                .toList());
    }

    private Row counts() {
        return new Row(
                Stream.concat(
                                Stream.of(Cell.text(texts.get("programme.levels.working"))),
                                codes().stream().map(code -> Cell.number("" + working(code), working(code), 0)))
                        .toList(),
                "total");
    }

    private Cell cell(UnitKey unit, Code code) {
        AnalysisFigure level = answer.figures().of(unit, "status", code.id());
        if (!level.hasFigure()) {
            return Cell.sign(level.state(), screen.signs().state(level));
        }
        int number = level.value().intValue();
        String words = texts.get("programme.level." + number);
        String sign = "";
        if (answer.figures().of(unit, "sustained", code.id()).or(0) > 0) {
            sign = " " + SUSTAINED;
            words += ", " + texts.get("programme.level.sustained");
        }
        if (answer.figures().of(unit, "regressed", code.id()).or(0) > 0) {
            sign += " " + REGRESSED;
            words += ", " + texts.get("programme.level.regressed");
        }
        return Cell.text(number + sign).looking("level" + number).because(words);
    }

    private Markup legend() {
        Markup out = new Markup().open("ul", "class", "legend");
        for (int level = 0; level <= 3; level++) {
            sign(out, "" + level, "level" + level, texts.get("programme.level." + level));
        }
        sign(out, SUSTAINED, null, texts.get("programme.level.sustained.long"));
        sign(out, REGRESSED, null, texts.get("programme.level.regressed.long"));
        return out.close("ul");
    }

    private static void sign(Markup out, String sign, String look, String words) {
        out.open("li").element("span", sign, "class", look).text(words).close("li");
    }
}
