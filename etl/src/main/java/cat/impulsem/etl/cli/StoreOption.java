package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The store that a command works on. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "folder of the store (default: $IMPULSEM_STORE, or .impulsem/store in the project)")
    private Path store;

    StoreLayout layout() {
        return new StoreLayout(folder());
    }

    Path folder() {
        return Optional.ofNullable(store).orElseGet(StoreOption::byDefault).toAbsolutePath().normalize();
    }

    private static Path byDefault() {
        String named = System.getenv("IMPULSEM_STORE");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        return Path.of(System.getenv().getOrDefault("IMPULSEM_ROOT", "."), ".impulsem", "store");
    }
}
