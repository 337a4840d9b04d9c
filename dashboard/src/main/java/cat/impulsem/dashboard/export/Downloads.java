package cat.impulsem.dashboard.export;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Viewer;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.warehouse.access.Right;
import cat.impulsem.warehouse.audit.Deed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Links that hand over a table of the screen as files; each file is named by what, where, when and which snapshot. */
public final class Downloads {
    private static final String CSV = "text/csv;charset=utf-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Screen screen;
    private final ScreenTable table;
    private final String name;

    private Downloads(Screen screen, ScreenTable table, String name) {
        this.screen = screen;
        this.table = table;
        this.name = name;
    }

    /**
     * The links.
     *
     * @param table table as the page shows it
     * @param what what it holds, as the first part of the file's name
     * @param when period, as in an address
     * @param page address of the page without parameters
     * @param indicators indicators whose definitions go with it
     */
    public static Component of(
            Screen screen, ScreenTable table, String what, String when, String page, List<Indicator> indicators) {
        return of(screen, table, new About(what, when, screen.period(), page, indicators, List.of()));
    }

    /** The links to a table that says itself what it is about. */
    public static Component of(Screen screen, ScreenTable table, About about) {
        if (!screen.permissions().may(Right.FILES)) {
            return new Div();
        }
        Downloads files = new Downloads(screen, table, name(screen, about.what(), about.when()));
        // Made when somebody asks for it: a session must not hold a workbook for each table that it shows.
        Companions companions = new Companions(screen, about);
        Texts texts = screen.texts();
        Div links = new Div(
                files.link(".xlsx", XLSX, out -> companions.workbook(table).write(out), texts.get("file.workbook")),
                files.csv(CsvFile.FOR_SPREADSHEETS, texts.get("file.spreadsheet")),
                files.csv(CsvFile.PLAIN, texts.get("file.plain")));
        links.addClassName("files");
        return links;
    }

    private static String name(Screen screen, String what, String when) {
        return String.join(
                        "_",
                        what,
                        screen.state().unit().inUrl(),
                        when.replace("..", "_"),
                        screen.released().id())
                + screen.simulatedMark();
    }

    private Anchor csv(CsvFile kind, String words) {
        return link(".csv", CSV, out -> kind.write(table, out), words);
    }

    private Anchor link(String ending, String type, Content content, String words) {
        Anchor link = new Anchor(
                event -> {
                    if (isStillTheirs(event, name + ending)) {
                        event.setFileName(name + ending);
                        event.setContentType(type);
                        content.write(event.getOutputStream());
                    }
                },
                AttachmentType.DOWNLOAD,
                words);
        link.addClassName("file");
        return link;
    }

    /** The link may be older than a grant that was taken back: it serves only whom the page was drawn for, as is. */
    private boolean isStillTheirs(DownloadEvent event, String file) throws IOException {
        Viewer now = screen.viewers().now();
        if (now.equals(screen.permissions().viewer())) {
            screen.viewers().note(now, Deed.EXPORTED, Map.of("file", file));
            return true;
        }
        screen.viewers().note(now, Deed.REFUSED, Map.of("asked", file));
        event.getResponse().sendError(HttpServletResponse.SC_FORBIDDEN, "grants have changed");
        return false;
    }

    /**
     * What a table is about.
     *
     * @param what what it holds, as the first part of the file's name
     * @param when its months, as in an address
     * @param months its months in words
     * @param page address of the page without parameters
     * @param indicators indicators whose definitions go with it
     * @param analyses analyses whose definitions go with it
     */
    public record About(
            String what,
            String when,
            String months,
            String page,
            List<Indicator> indicators,
            List<Analysis> analyses) {}

    /** Writes a file. */
    @FunctionalInterface
    private interface Content extends java.io.Serializable {
        void write(OutputStream out) throws IOException;
    }
}
