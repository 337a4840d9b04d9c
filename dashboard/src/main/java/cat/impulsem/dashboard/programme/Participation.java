package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.PublishedTable;
import cat.impulsem.dashboard.data.PublishedTable.TableCell;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.overview.PrintedTable;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who took part: in making the strategy, in its sessions since, and what became of what they said. */
final class Participation {
    private static final String ALL = "ALL";

    private final Screen screen;
    private final Texts texts;
    private final Tables tables;
    private final Sources sources;
    private final Blocks blocks;

    Participation(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        this.tables = new Tables(screen);
        this.sources = new Sources(screen);
        this.blocks = new Blocks(screen);
    }

    List<Block> blocks() {
        List<Block> shown = new ArrayList<>();
        screen.released().publishedTables().forEach(table -> shown.add(printed(table)));
        shown.add(bounds());
        shown.add(contributions());
        return shown;
    }

    private Block printed(PublishedTable table) {
        PrintedTable source = new PrintedTable(screen, table);
        String title = texts.get("overview.participation");
        String document = table.source().orElse("");
        return new Block(
                new Block.Head("strategy", title, document, finding(table)),
                source.table(),
                "figures",
                source.notes(),
                null,
                new Block.Source(
                        UnitKey.CITY,
                        "document",
                        document,
                        List.of(texts.get("programme.howto.strategy")),
                        List.of(),
                        List.of()));
    }

    /** The totals that may be made, and that one must not. */
    private String finding(PublishedTable table) {
        List<TableCell> totals = table.row(table.rows().getLast());
        String known = totals.stream()
                .filter(cell -> cell.value() != null)
                .map(cell -> screen.figures().amount(cell.value()) + " "
                        + texts.of(cell.column()).orElse(cell.columnCode()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        boolean whole = totals.stream().allMatch(cell -> cell.value() != null);
        return whole
                ? texts.get("programme.finding.strategy.whole", known)
                : texts.get("programme.finding.strategy", known);
    }

    private Block bounds() {
        Block block = blocks.of(
                "bounds",
                sources.of("B6"),
                this::boundsFinding,
                answer -> tables.list(answer, "events", "present", "identified", "lower", "upper", "repeats"));
        return block.table() == null ? block : block.noting(texts.get("programme.note.bounds"));
    }

    private String boundsFinding(Answer answer) {
        AnalysisFigure low = answer.of("lower", ALL);
        AnalysisFigure high = answer.of("upper", ALL);
        if (!low.hasFigure() || !high.hasFigure()) {
            return texts.get("programme.finding.none");
        }
        return texts.get(
                low.value().equals(high.value()) ? "programme.finding.bounds.same" : "programme.finding.bounds",
                tables.say(low, answer),
                tables.say(high, answer),
                tables.say(answer.of("present", ALL), answer),
                tables.say(answer.of("events", ALL), answer));
    }

    private Block contributions() {
        return blocks.of(
                "contributions",
                sources.of("B25"),
                this::contributionsFinding,
                answer -> tables.list(
                        answer, "contributions", "traced", "share", "proposals", "in_plan", "share_in_plan"));
    }

    private String contributionsFinding(Answer answer) {
        String told = answer.parts().stream()
                .filter(code -> answer.of("share", code.id()).hasFigure())
                .map(code -> tables.counted(code, answer.of("share", code.id()), answer))
                .collect(Collectors.joining("; "));
        return told.isEmpty()
                ? texts.get("programme.finding.none")
                : texts.get("programme.finding.contributions", told);
    }
}
