package cat.impulsem.etl.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Opens workbooks, once it is known that they do not expand without end. */
final class Workbooks {
    private static final int BUFFER = 1 << 16;

    private Workbooks() {}

    /** The names of the sheets that a person sees. */
    static List<String> sheets(Path path) throws IOException {
        refuseBomb(path);
        try (ReadableWorkbook workbook = open(path)) {
            return workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(Sheet::getName)
                    .toList();
        }
    }

    static ReadableWorkbook open(Path path) throws IOException {
        return new ReadableWorkbook(path.toFile(), new ReadingOptions(false, true));
    }

    /** Expands every entry and counts, since the sizes written in the archive may lie. */
    private static void refuseBomb(Path path) throws IOException {
        long size = path.toFile().length();
        long expanded = 0;
        byte[] buffer = new byte[BUFFER];
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                expanded = expand(zip, entry, buffer, expanded, size);
            }
        }
    }

    private static long expand(ZipFile zip, ZipEntry entry, byte[] buffer, long before, long size) throws IOException {
        long expanded = before;
        ExpansionLimit limit = ExpansionLimit.declared();
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                expanded += read;
                if (!limit.allows(expanded, size)) {
                    throw new ExpansionGuard.TooLargeException(limit.inWords());
                }
            }
        }
        return expanded;
    }
}
