package cat.impulsem.etl.load;

import cat.impulsem.warehouse.store.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that appear whole or not at all. */
final class Folders {
    private Folders() {}

    /** An empty folder beside the one that will stand there when the work is done; remains of a failed run go. */
    static Path draftOf(Path folder) {
        Path draft = folder.resolveSibling("." + folder.getFileName() + ".draft");
        delete(draft);
        try {
            return PrivateFolder.create(draft);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void moveIntoPlace(Path draft, Path folder) {
        try {
            delete(folder);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
