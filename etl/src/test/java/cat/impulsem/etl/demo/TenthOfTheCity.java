package cat.impulsem.etl.demo;

import cat.impulsem.warehouse.store.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A demo city that is large enough for figures, written once for all tests that look at them. */
final class TenthOfTheCity {
    static final double SHARE = 0.1;
    private static Written written;
    private static Minutes minutes;

    private TenthOfTheCity() {}

    static synchronized Written written() {
        if (written == null) {
            written = Written.at(temporaryFolder().resolve("city"), 7, SHARE);
        }
        return written;
    }

    static synchronized Minutes minutes() {
        if (minutes == null) {
            minutes = Minutes.of(written());
        }
        return minutes;
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("impulsem-tenth");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
