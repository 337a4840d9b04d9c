package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.ObjectiveStatus;
import cat.impulsem.dashboard.data.ObjectiveStatus.Counts;
import cat.impulsem.dashboard.data.State;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the targets of each line and objective came out in the last calendar year, beside the year before. */
final class Achievement {
    private static final String ID = "achievement";
    private static final List<String> LINES = List.of("E1", "L1", "L2", "L3", "L4", "L5", "C", "M", "F");
    private static final int WHOLE = 100;

    private final Screen screen;
    private final Texts texts;
    private final UnitKey unit;
    private final List<ObjectiveStatus> known;
    private final List<ObjectiveStatus> shown;

    Achievement(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        this.unit = screen.state().unit();
        YearMonth last = screen.state().period().last();
        this.known = screen.released().objectives().of(unit).stream()
                .filter(status -> !YearMonth.of(status.year(), 12).isAfter(last))
                .toList();
        this.shown = known.stream()
                .filter(status -> status.year() == known.getLast().year())
                .sorted(Comparator.comparingInt((ObjectiveStatus status) -> LINES.indexOf(status.line()))
                        .thenComparing(ObjectiveStatus::objective))
                .toList();
    }

    Block block() {
        String title = texts.get("programme.title." + ID);
        if (shown.isEmpty()) {
            return Block.empty(ID, title, texts.get("programme.none.period"));
        }
        if (shown.stream().noneMatch(ObjectiveStatus::isPermitted)) {
            return Block.empty(ID, title, texts.get("programme.none.permission", screen.name(unit)));
        }
        String year = String.valueOf(year());
        return new Block(
                new Block.Head(ID, title, new Tables(screen).scope(unit, year), finding()),
                table(),
                "figures stacked halves",
                List.of(texts.get("programme.note." + ID)),
                null,
                new Block.Source(unit, year, year, List.of(texts.get("programme.howto." + ID)), List.of(), List.of()));
    }

    private int year() {
        return shown.getFirst().year();
    }

    private String finding() {
        Counts now = together(shown);
        String told = texts.get("programme.finding." + ID, year(), now.all(), now.met(), now.missed(), now.doubtful());
        List<ObjectiveStatus> before =
                known.stream().filter(status -> status.year() == year() - 1).toList();
        if (before.isEmpty()) {
            return told;
        }
        Counts past = together(before);
        return told + " " + texts.get("programme.finding." + ID + ".before", year() - 1, past.met(), past.all());
    }

    /** Every target belongs to one line, but not every one to an objective. */
    private static Counts together(List<ObjectiveStatus> year) {
        List<Counts> lines = year.stream()
                .filter(ObjectiveStatus::isLine)
                .filter(ObjectiveStatus::isPermitted)
                .map(ObjectiveStatus::counts)
                .toList();
        return new Counts(
                lines.stream().mapToInt(Counts::all).sum(),
                lines.stream().mapToInt(Counts::met).sum(),
                lines.stream().mapToInt(Counts::missed).sum(),
                lines.stream().mapToInt(Counts::doubtful).sum());
    }

    private ScreenTable table() {
        List<Column> columns = List.of(
                Column.words(texts.get("programme.column.lineOrObjective")),
                Column.numbers(texts.get("programme.column.judged")),
                Column.numbers(texts.get("programme.column.met")),
                Column.numbers(texts.get("programme.column.missed")),
                Column.numbers(texts.get("programme.column.doubtful")),
                Column.numbers(texts.get("programme.column.metBefore", year() - 1)),
                Column.numbers(texts.get("programme.column.achieved")));
        return new ScreenTable(null, columns, shown.stream().map(this::row).toList());
    }

    private Row row(ObjectiveStatus status) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(name(status)));
        Counts counts = status.counts();
        cells.add(count(counts == null ? null : counts.all()));
        cells.add(count(counts == null ? null : counts.met()));
        cells.add(count(counts == null ? null : counts.missed()));
        cells.add(count(counts == null ? null : counts.doubtful()));
        cells.add(before(status));
        cells.add(achieved(status));
        return new Row(cells, status.isLine() ? "total" : null);
    }

    private Cell before(ObjectiveStatus status) {
        Optional<ObjectiveStatus> past = known.stream()
                .filter(one -> one.year() == year() - 1
                        && one.line().equals(status.line())
                        && one.objective().equals(status.objective()))
                .findFirst();
        if (past.isEmpty()) {
            return Cell.sign(State.NOT_APPLICABLE, texts.get("programme.achievement.noTargets"));
        }
        return past.get().isPermitted()
                ? Cell.text(texts.get(
                        "programme.ofWhich",
                        past.get().counts().met(),
                        past.get().counts().all()))
                : count(null);
    }

    private Cell achieved(ObjectiveStatus status) {
        if (!status.isPermitted()) {
            return count(null);
        }
        if (status.achieved() == null) {
            return Cell.sign(State.NOT_APPLICABLE, texts.get("programme.achievement.noBaseline"));
        }
        double percent = WHOLE * status.achieved();
        return Cell.number(screen.figures().number(percent, 0), percent, 0);
    }

    private Cell count(Integer number) {
        return number == null
                ? Cell.sign(State.NOT_AVAILABLE, texts.get("state.not_permitted"))
                : Cell.number(screen.figures().number(number, 0), number, 0);
    }

    private String name(ObjectiveStatus status) {
        if (status.isLine()) {
            return status.line() + " " + texts.orKey("line.", status.line());
        }
        boolean isExternal = status.line().startsWith("E");
        String code = (isExternal ? "E" : "") + status.objective();
        return screen.vocabulary()
                .category((isExternal ? "E" : "I") + status.objective())
                .flatMap(texts::of)
                .map(name -> code + " " + name)
                .orElse(code);
    }
}
