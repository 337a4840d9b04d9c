package cat.impulsem.dashboard.export;

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

/** The sheets that go with the figures, so that a workbook still explains itself when it is far from the dashboard. */
final class Companions {
    private final Screen screen;
    private final Texts texts;
    private final String page;
    private final List<Indicator> indicators;

    Companions(Screen screen, String page, List<Indicator> indicators) {
        this.screen = screen;
        this.texts = screen.texts();
        this.page = page;
        this.indicators = indicators;
    }

    Workbook workbook(ScreenTable table) {
        return new Workbook(List.of(
                new Workbook.Sheet(texts.get("file.sheet.data"), table),
                new Workbook.Sheet(texts.get("file.sheet.filters"), filters()),
                new Workbook.Sheet(texts.get("file.sheet.definitions"), definitions()),
                new Workbook.Sheet(texts.get("file.sheet.notes"), notes())));
    }

    private ScreenTable filters() {
        SnapshotInfo info = screen.vocabulary().info();
        List<Row> rows = new ArrayList<>();
        rows.add(pair(texts.get("column.unit"), screen.name(screen.state().unit())));
        rows.add(pair(texts.get("column.period"), screen.period()));
        rows.add(pair(texts.get("file.filter.address"), "/" + screen.href(page, screen.state())));
        rows.add(pair(texts.get("file.filter.until"), screen.figures().day(info.dataUntil())));
        rows.add(pair(texts.get("file.filter.snapshot"), screen.released().id()));
        rows.add(pair(texts.get("file.filter.version"), info.codeVersion()));
        if (info.isSimulated()) {
            rows.add(pair(texts.get("file.filter.simulated"), texts.get("file.simulated")));
        }
        return table(List.of(texts.get("file.column.filter"), texts.get("file.column.value")), rows);
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
                texts.get("def.version"));
        return table(columns, indicators.stream().map(this::definition).toList());
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
                String.valueOf(one.version()));
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
