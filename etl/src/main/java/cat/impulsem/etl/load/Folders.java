package cat.impulsem.etl.load;

import cat.impulsem.warehouse.store.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** The folders in a folder, in order. */
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes what failed runs left behind. */
    static void deleteDrafts(Path folder) {
        in(folder).stream().filter(Folders::isDraft).forEach(Folders::delete);
    }

    static boolean isDraft(Path folder) {
        return folder.getFileName().toString().startsWith(".");
    }

    /** Deletes all folders in a folder but one. */
    static void deleteOthers(Path folder, Optional<String> kept) {
        in(folder).stream()
                .filter(one -> !Optional.of(one.getFileName().toString()).equals(kept))
                .forEach(Folders::delete);
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
