package cat.impulsem.dashboard.export;

import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.warehouse.access.Right;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** Links that hand over a table of the screen as files; each file is named by what, where, when and which snapshot. */
public final class Downloads {
    private static final String CSV = "text/csv;charset=utf-8";
    private static final String PARQUET = "application/vnd.apache.parquet";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Supplier<ScreenTable> table;
    private final Handover handover;

    private Downloads(Supplier<ScreenTable> table, Handover handover) {
        this.table = table;
        this.handover = handover;
    }

    /**
     * The links.
     *
     * @param table table as the page shows it
     * @param about what it is about
     */
    public static Component of(Screen screen, ScreenTable table, About about) {
        return of(screen, () -> table, about);
    }

    /** The same of a table that is made only when somebody asks for it. */
    public static Component of(Screen screen, Supplier<ScreenTable> table, About about) {
        if (!screen.permissions().may(Right.FILES)) {
            return new Div();
        }
        Downloads files = new Downloads(() -> FileTable.of(table.get(), screen.texts()), Handover.of(screen, about));
        // Made when somebody asks for it: a session must not hold a workbook for each table that it shows.
        Companions companions = new Companions(screen, about);
        Texts texts = screen.texts();
        Div links = new Div(
                files.link(
                        ".xlsx",
                        XLSX,
                        out -> companions.workbook(files.table.get()).write(out),
                        texts.get("file.workbook")),
                files.csv(CsvFile.FOR_SPREADSHEETS, texts.get("file.spreadsheet")),
                files.csv(CsvFile.PLAIN, texts.get("file.plain")),
                files.link(
                        ".parquet",
                        PARQUET,
                        out -> ParquetTable.write(files.table.get(), texts.get("file.sign"), out),
                        texts.get("file.parquet")));
        links.addClassName("files");
        return links;
    }

    /**
     * The same of a list that holds no figures, for those who have the right that its page takes: text files only, since
     * what goes with figures in a workbook says nothing of it.
     *
     * @param name of the file, without its ending
     */
    public static Component ofList(Screen screen, ScreenTable table, Right right, String name) {
        if (!screen.permissions().may(right)) {
            return new Div();
        }
        Downloads files = new Downloads(() -> FileTable.of(table, screen.texts()), new Handover(screen, name));
        Div links = new Div(
                files.csv(CsvFile.FOR_SPREADSHEETS, screen.texts().get("file.spreadsheet")),
                files.csv(CsvFile.PLAIN, screen.texts().get("file.plain")));
        links.addClassName("files");
        return links;
    }

    private Anchor csv(CsvFile kind, String words) {
        return link(".csv", CSV, out -> kind.write(table.get(), out), words);
    }

    private Anchor link(String ending, String type, Content content, String words) {
        Anchor link = new Anchor(event -> serve(event, ending, type, content), AttachmentType.DOWNLOAD, words);
        link.addClassName("file");
        return link;
    }

    private void serve(DownloadEvent event, String ending, String type, Content content) throws IOException {
        if (!handover.isStillTheirs(ending)) {
            event.getResponse().setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        event.setFileName(handover.name() + ending);
        event.setContentType(type);
        content.write(event.getOutputStream());
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface Content extends java.io.Serializable {
        void write(OutputStream out) throws IOException;
    }
}
