package cat.impulsem.dashboard.audit;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.warehouse.access.Right;
import cat.impulsem.warehouse.audit.AuditEntry;
import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.audit.AuditVerdict;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who looked at what, took away, loaded, published and withdrew; and whether the log is whole. */
@PermitAll
@Route(value = "log", layout = MainLayout.class)
public class LogPage extends Page {
    private static final int SHOWN = 200;
    private static final int HASH_SHOWN = 16;

    private final transient AuditLog log;

    public LogPage(ReleasedSnapshots snapshots, AuditLog log) {
        super(snapshots, Chapter.LOG);
        this.log = log;
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().get("nav.log");
    }

    @Override
    protected void show(Screen screen) {
        Texts texts = screen.texts();
        put(new Markup()
                .open("div", "class", "heading")
                .element("h1", texts.get("nav.log"))
                .element("p", texts.get("log.lead", SHOWN), "class", "lead")
                .element("p", verdict(screen), "class", "note", "id", "verdict")
                .close("div"));
        List<AuditEntry> entries = log.latest(SHOWN);
        ScreenTable table = table(texts, entries);
        put(HtmlTable.of(table, "figures stacked deeds", texts.get("nav.log")));
        add(Downloads.ofList(screen, table, Right.AUDIT, fileName(entries)));
    }

    /** Lines are numbered without a gap, so that files of several days can be laid together. */
    private static String fileName(List<AuditEntry> entries) {
        return entries.isEmpty()
                ? "log"
                : "log_" + entries.getLast().number() + "_" + entries.getFirst().number();
    }

    private String verdict(Screen screen) {
        AuditVerdict verdict = log.verify();
        String lines = screen.figures().number(verdict.lines(), 0);
        if (!verdict.holds()) {
            return screen.texts().get("log.broken", verdict.problem().orElseThrow(), lines);
        }
        String head = verdict.head();
        return screen.texts().get("log.holds", lines, head.substring(0, Math.min(HASH_SHOWN, head.length())));
    }

    private static ScreenTable table(Texts texts, List<AuditEntry> entries) {
        return new ScreenTable(
                null,
                List.of(
                        Column.numbers(texts.get("column.number")),
                        Column.words(texts.get("column.at")),
                        Column.words(texts.get("column.account")),
                        Column.words(texts.get("column.deed")),
                        Column.words(texts.get("column.details"))),
                entries.stream().map(entry -> row(texts, entry)).toList());
    }

    /** How somebody came or went is a word of the program, everything else a name; the first page has no address. */
    private static String told(Texts texts, String name, String value) {
        if (name.equals("how")) {
            return texts.find("log.how." + value.toLowerCase(Locale.ROOT)).orElse(value);
        }
        return value.isEmpty() ? "/" : value;
    }

    private static Row row(Texts texts, AuditEntry entry) {
        String details = entry.details().entrySet().stream()
                .map(detail -> texts.orKey("log.detail.", detail.getKey()) + ": "
                        + told(texts, detail.getKey(), detail.getValue()))
                .collect(Collectors.joining(", "));
        return Row.of(List.of(
                Cell.number(String.valueOf(entry.number()), (double) entry.number(), 0),
                Cell.text(entry.at().replace('T', ' ').replace("Z", "")),
                Cell.text(entry.actor()),
                Cell.text(texts.orKey("deed.", entry.deed())),
                Cell.text(details)));
    }
}
