package cat.impulsem.dashboard.format;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;

/** Links that hand over the table of the screen as a file. */
public final class FileLink {
    private FileLink() {}

    /** A link to a file of exactly this table. */
    public static Anchor of(ScreenTable table, CsvFile kind, String fileName, String words) {
        DownloadHandler handler = event -> {
            event.setFileName(fileName);
            event.setContentType("text/csv;charset=utf-8");
            kind.write(table, event.getOutputStream());
        };
        Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, words);
        link.addClassName("file");
        return link;
    }
}
