package cat.impulsem.etl.cli;

import cat.impulsem.etl.pseudonym.PseudonymKey;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The file of the key that pseudonyms are made with. */
final class KeyOption {
    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "file of the pseudonym key, outside the store; created on first use"
                    + " (default: $IMPULSEM_KEY_FILE, or ~/.impulsem/pseudonym.key)")
    private Path file;

    PseudonymKey key() {
        return PseudonymKey.at(Optional.ofNullable(file).orElseGet(() -> PseudonymKey.usualFile(System.getenv())));
    }
}
