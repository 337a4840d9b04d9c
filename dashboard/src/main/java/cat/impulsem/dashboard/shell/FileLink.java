package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.Viewer;
import cat.impulsem.dashboard.data.Viewers;
import cat.impulsem.dashboard.format.CsvFile;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.warehouse.access.Right;
import cat.impulsem.warehouse.audit.Deed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Links that hand over the table of the screen as a file, to those who may take files away. */
public final class FileLink {
    private FileLink() {}

    /** The links to both kinds of file of exactly this table; none for those who may not take figures away. */
    public static Component all(Screen screen, ScreenTable table, String fileName) {
        Div links = new Div();
        links.addClassName("files");
        if (screen.permissions().may(Right.FILES)) {
            links.add(
                    of(screen, table, CsvFile.FOR_SPREADSHEETS, fileName, "file.spreadsheet"),
                    of(screen, table, CsvFile.PLAIN, fileName, "file.plain"));
        }
        return links;
    }

    private static Anchor of(Screen screen, ScreenTable table, CsvFile kind, String fileName, String wordsKey) {
        Viewer drawnFor = screen.permissions().viewer();
        Viewers viewers = screen.viewers();
        DownloadHandler handler = event -> write(event, drawnFor, viewers, table, kind, fileName);
        Anchor link =
                new Anchor(handler, AttachmentType.DOWNLOAD, screen.texts().get(wordsKey));
        link.addClassName("file");
        return link;
    }

    /** The link may be older than a grant that was taken back: it serves only whom the page was drawn for, as is. */
    private static void write(
            DownloadEvent event, Viewer drawnFor, Viewers viewers, ScreenTable table, CsvFile kind, String fileName)
            throws IOException {
        Viewer now = viewers.now();
        if (!now.equals(drawnFor)) {
            viewers.note(now, Deed.REFUSED, Map.of("asked", fileName));
            event.getResponse().sendError(HttpServletResponse.SC_FORBIDDEN, "grants have changed");
            return;
        }
        viewers.note(now, Deed.EXPORTED, Map.of("file", fileName));
        event.setFileName(fileName);
        event.setContentType("text/csv;charset=utf-8");
        kind.write(table, event.getOutputStream());
    }
}
