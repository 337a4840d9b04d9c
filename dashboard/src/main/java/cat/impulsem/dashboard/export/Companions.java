package cat.impulsem.dashboard.export;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.SnapshotInfo;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheets that go with the figures, so that a workbook still explains itself when it is far from the dashboard. */
public final class Companions {
    private final Screen screen;
    private final Texts texts;
    private final About about;

    /**
     * The sheets for one table.
     *
     * @param screen the drawing that it belongs to
     * @param about what the table is about
     */
    public Companions(Screen screen, About about) {
        this.screen = screen;
        this.texts = screen.texts();
        this.about = about;
    }

    Workbook workbook(ScreenTable table) {
        return workbook(new Workbook.Sheet(texts.get("file.sheet.data"), table), List.of());
    }

    /**
     * The workbook of a table that is chosen by more than territory and period.
     *
     * @param data the table
     * @param choices names and words of what it was chosen by
     */
    public Workbook workbook(Workbook.Sheet data, List<Map.Entry<String, String>> choices) {
        return new Workbook(List.of(
                data,
                new Workbook.Sheet(texts.get("file.sheet.filters"), filters(choices)),
                new Workbook.Sheet(texts.get("file.sheet.definitions"), definitions()),
                new Workbook.Sheet(texts.get("file.sheet.notes"), notes())));
    }

    private ScreenTable filters(List<Map.Entry<String, String>> choices) {
        SnapshotInfo info = screen.vocabulary().info();
        List<Row> rows = new ArrayList<>();
        if (choices.isEmpty()) {
            rows.add(pair(texts.get("column.unit"), about.whereInWords(screen)));
            rows.add(pair(texts.get("column.period"), about.when().words()));
            rows.add(pair(texts.get("file.filter.address"), address()));
        }
        choices.forEach(choice -> rows.add(pair(choice.getKey(), choice.getValue())));
        rows.add(pair(texts.get("file.filter.until"), screen.figures().day(info.dataUntil())));
        rows.add(pair(texts.get("file.filter.snapshot"), screen.released().id()));
        rows.add(pair(texts.get("file.filter.version"), info.codeVersion()));
        if (info.isSimulated()) {
            rows.add(pair(texts.get("file.filter.simulated"), texts.get("file.simulated")));
        }
        return table(List.of(texts.get("file.column.filter"), texts.get("file.column.value")), rows);
    }

    /** A full stop stands for the first page where an address is relative. */
    private String address() {
        String href = screen.href(about.page(), screen.state());
        return href.equals(".") ? "/" : "/" + href;
    }

    private ScreenTable definitions() {
        List<String> columns = List.of(
                texts.get("column.indicatorId"),
                texts.get("column.indicator"),
                texts.get("file.column.definition"),
                texts.get("column.numerator"),
                texts.get("column.denominator"),
                texts.get("column.measure"),
                texts.get("def.direction"),
                texts.get("def.caveats"),
                texts.get("def.version"),
                texts.get("def.changes"));
        return table(
                columns,
                Stream.concat(
                                about.subject().indicators().stream().map(this::definition),
                                about.subject().analyses().stream().map(this::definition))
                        .toList());
    }

    private Row definition(Analysis one) {
        return row(
                one.id(),
                texts.of(one.texts().name()).orElse(""),
                texts.of(one.texts().question()).orElse(""),
                "",
                "",
                "",
                "",
                texts.of(one.texts().reading()).orElse(""),
                String.valueOf(one.version()),
                "");
    }

    private Row definition(Indicator one) {
        return row(
                one.id(),
                texts.of(one.texts().name()).orElse(""),
                texts.of(one.texts().definition()).orElse(""),
                texts.of(one.texts().numerator()).orElse(""),
                texts.of(one.texts().denominator()).orElse(""),
                screen.figures().unitName(one.measure()),
                texts.orKey("direction.", one.direction()),
                texts.of(one.texts().caveats()).orElse(""),
                String.valueOf(one.version()),
                changes(one));
    }

    /** Where its series breaks and why; empty where its definition never changed. */
    private String changes(Indicator one) {
        return screen.released().versionsOf(one.id()).stream()
                .skip(1)
                .map(version -> texts.get("def.break", screen.figures().day(version.from()), version.version()) + " "
                        + texts.of(version.reason()).orElse(""))
                .collect(Collectors.joining("; "));
    }

    private ScreenTable notes() {
        List<Row> rows = List.of(
                pair("0", texts.get("signs.zero")),
                pair("..", texts.get("signs.suppressed")),
                pair("–", texts.get("signs.missing")),
                pair("*", texts.get("signs.incomplete")),
                pair("p", texts.get("signs.provisional")),
                pair("u", texts.get("signs.low_recording")),
                pair("r", texts.get("signs.shared_out")),
                pair("m", texts.get("signs.held")),
                pair("o", texts.get("signs.over_recorded")),
                pair("©", texts.get("footer.attribution")),
                pair("!", texts.get("file.note.identify")));
        return table(List.of(texts.get("file.column.sign"), texts.get("file.column.meaning")), rows);
    }

    private static ScreenTable table(List<String> columns, List<Row> rows) {
        return new ScreenTable(null, columns.stream().map(Column::words).toList(), rows);
    }

    private static Row pair(String name, String words) {
        return row(name, words);
    }

    private static Row row(String... words) {
        return Row.of(java.util.Arrays.stream(words).map(Cell::text).toList());
    }
}
