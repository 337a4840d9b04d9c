package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.PublishedTable;
import cat.impulsem.dashboard.data.PublishedTable.TableCell;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.overview.PrintedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Who took part: in making the strategy, in its sessions since, and what became of what they said. */
final class Participation {
    private static final String ALL = "ALL";

    private final Ground ground;

    Participation(Ground ground) {
        this.ground = ground;
    }

    List<Supplier<Block>> blocks() {
        List<Supplier<Block>> shown = new ArrayList<>();
        ground.screen().released().publishedTables().forEach(table -> shown.add(() -> printed(table)));
        shown.add(this::bounds);
        shown.add(this::contributions);
        return shown;
    }

    private Block printed(PublishedTable table) {
        PrintedTable source = new PrintedTable(ground.screen(), table);
        String title = ground.texts().get("overview.participation");
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
                        List.of(ground.texts().get("programme.howto.strategy")),
                        List.of(),
                        List.of()));
    }

    /** The totals that may be made, and that one must not. */
    private String finding(PublishedTable table) {
        List<TableCell> totals = table.row(table.rows().getLast());
        String known = totals.stream()
                .filter(cell -> cell.value() != null)
                .map(cell -> ground.screen().figures().amount(cell.value()) + " "
                        + ground.texts()
                                .of(cell.column())
                                .orElse(cell.columnCode())
                                .toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        boolean whole = totals.stream().allMatch(cell -> cell.value() != null);
        return whole
                ? ground.texts().get("programme.finding.strategy.whole", known)
                : ground.texts().get("programme.finding.strategy", known);
    }

    private Block bounds() {
        Block block = ground.blocks()
                .of("bounds", ground.sources().of("B6"), this::boundsFinding, answer -> ground.tables()
                        .list(answer, "events", "present", "identified", "lower", "upper", "repeats"));
        return block.table() == null ? block : block.noting(ground.texts().get("programme.note.bounds"));
    }

    private String boundsFinding(Answer answer) {
        AnalysisFigure low = answer.of("lower", ALL);
        AnalysisFigure high = answer.of("upper", ALL);
        if (!low.hasFigure() || !high.hasFigure()) {
            return ground.texts().get("programme.finding.none");
        }
        return ground.texts()
                .get(
                        low.value().equals(high.value()) ? "programme.finding.bounds.same" : "programme.finding.bounds",
                        ground.tables().say(low, answer),
                        ground.tables().say(high, answer),
                        ground.tables().say(answer.of("present", ALL), answer),
                        ground.tables().say(answer.of("events", ALL), answer));
    }

    private Block contributions() {
        return ground.blocks()
                .of("contributions", ground.sources().of("B25"), this::contributionsFinding, answer -> ground.tables()
                        .list(answer, "contributions", "traced", "share", "proposals", "in_plan", "share_in_plan"));
    }

    private String contributionsFinding(Answer answer) {
        String told = answer.parts().stream()
                .filter(code -> answer.of("share", code.id()).hasFigure())
                .map(code -> ground.tables().counted(code, answer.of("share", code.id()), answer))
                .collect(Collectors.joining("; "));
        return told.isEmpty()
                ? ground.texts().get("programme.finding.none")
                : ground.texts().get("programme.finding.contributions", told);
    }
}
