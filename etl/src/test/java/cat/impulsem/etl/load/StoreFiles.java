package cat.impulsem.etl.load;

import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Everything that lies in a store. */
final class StoreFiles {
    private StoreFiles() {}

    /** Every folder, and every file with its content, but for what work in progress left behind. */
    static List<String> of(StoreLayout store) {
        try (var all = Files.walk(store.root())) {
            return all.filter(file -> !file.toString().contains(".draft"))
                    .map(StoreFiles::withContent)
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String withContent(Path file) {
        try {
            return Files.isDirectory(file) ? file.toString() : file + " " + Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
