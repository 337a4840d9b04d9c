package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.chart.CalendarBar;
import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.AnalysisFigure;
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

/** The items of the plan: calendar, objective, progress beside what was planned, funding. */
final class PlanItems {
    private static final List<String> PROGRESS = List.of("progress", "planned", "ahead");
    private static final double DONE = 100;

    private final Screen screen;
    private final Texts texts;
    private final Tables tables;
    private final Answer progress;
    private final Answer calendar;
    private final Answer funding;

    PlanItems(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        this.tables = new Tables(screen);
        Sources sources = new Sources(screen);
        this.progress = sources.of("F1.A.items");
        this.calendar = sources.of("F1.A.calendar");
        this.funding = sources.of("F1.A.funding");
    }

    Block block() {
        Block block = new Blocks(screen).of("items", progress, answer -> finding(), answer -> table());
        return block.table() == null
                ? block
                : block.looking("figures stacked halves").noting(texts.get("programme.note.items"));
    }

    private String finding() {
        List<Code> toBegin = progress.figures().codes(1);
        List<Code> due = toBegin.stream()
                .filter(code -> progress.of("planned", code.id()).or(0) >= DONE)
                .toList();
        long done = due.stream()
                .filter(code -> progress.of("progress", code.id()).or(0) >= DONE)
                .count();
        long late = toBegin.stream()
                .filter(code -> progress.of("ahead", code.id()).or(0) < -Objectives.STEP)
                .count();
        return texts.get("programme.finding.items", codes().size(), toBegin.size(), due.size(), done, late);
    }

    /** All items, where the calendar is known also those that have not begun. */
    private List<Code> codes() {
        return calendar.isEmpty()
                ? progress.figures().codes(1)
                : calendar.figures().codes(1);
    }

    private ScreenTable table() {
        List<Column> columns = new ArrayList<>(List.of(tables.first(progress)));
        if (!calendar.isEmpty()) {
            columns.add(Column.words(texts.get("programme.column.objective")));
            columns.add(Column.words(texts.get("programme.column.calendar")));
        }
        PROGRESS.forEach(
                measure -> columns.add(tables.column(progress.analysis().measure(measure))));
        columns.add(tables.column(progress.analysis().measure("budget")));
        if (!funding.isEmpty()) {
            columns.add(Column.words(
                    texts.of(funding.analysis().dimensions().get(1).label()).orElse("")));
        }
        return new ScreenTable(null, columns, codes().stream().map(this::row).toList());
    }

    private Row row(Code item) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(tables.name(item))));
        if (!calendar.isEmpty()) {
            Code objective = calendar.figures().codesWithin(item.id()).getFirst();
            cells.add(Cell.text(objective.id().startsWith("I") ? objective.id().substring(1) : objective.id()));
            cells.add(calendar(item, objective));
        }
        for (String id : PROGRESS) {
            AnalysisFigure figure = progress.of(id, item.id());
            cells.add(
                    figure.hasFigure()
                            ? tables.cell(figure, progress.analysis().measure(id))
                            : Cell.sign(figure.state(), texts.get("programme.items.notDue")));
        }
        cells.add(budget(item));
        if (!funding.isEmpty()) {
            cells.add(Cell.text(funding.figures().codesWithin(item.id()).stream()
                    .filter(code -> !code.id().equals("ALL"))
                    .map(tables::name)
                    .findFirst()
                    .orElse("–")));
        }
        return Row.of(cells);
    }

    private Cell budget(Code item) {
        return funding.isEmpty()
                ? tables.cell(
                        progress.of("budget", item.id()), progress.analysis().measure("budget"))
                : tables.cell(
                        funding.of("budget", item.id(), "ALL"),
                        funding.analysis().measure("budget"));
    }

    private Cell calendar(Code item, Code objective) {
        YearMonth first = month("starts", item, objective);
        YearMonth last = month("ends", item, objective);
        CalendarBar bar = new CalendarBar(
                earliest(),
                latest(),
                first,
                last,
                calendar.period().last(),
                progress.of("progress", item.id()).or(0) / DONE);
        return Cell.text(screen.figures().shortMonth(first) + " – "
                        + screen.figures().shortMonth(last))
                .with(bar.draw());
    }

    private YearMonth earliest() {
        return months("starts").stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private YearMonth latest() {
        return months("ends").stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private List<YearMonth> months(String measure) {
        return calendar.figures().codes(1).stream()
                .map(item -> month(
                        measure, item, calendar.figures().codesWithin(item.id()).getFirst()))
                .toList();
    }

    /** A month is written as one number, 202403 for March 2024. */
    private YearMonth month(String measure, Code item, Code objective) {
        int written = calendar.of(measure, item.id(), objective.id()).value().intValue();
        return YearMonth.of(written / 100, written % 100);
    }
}
