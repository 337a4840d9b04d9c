package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.access.AccessFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The file of the accounts. */
final class AccessOption {
    @Option(
            names = "--access",
            paramLabel = "FILE",
            description = "file of the accounts, outside the store"
                    + " (default: $IMPULSEM_ACCESS_FILE, or STORE-access.yml beside the store)")
    private Path file;

    AccessFile of(Path store) {
        return Optional.ofNullable(file)
                .or(() -> Optional.ofNullable(System.getenv("IMPULSEM_ACCESS_FILE"))
                        .map(Path::of))
                .map(Path::toAbsolutePath)
                .map(AccessFile::new)
                .orElseGet(() -> AccessFile.of(store));
    }
}
