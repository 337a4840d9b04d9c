package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.DeliveredFile;
import java.util.Collection;
import java.util.Optional;

/**
 * One file of a delivery whose rows are staged.
 *
 * @param name as in {@link DeliveredFile}, without anything that looks like an identifier
 * @param sha256 SHA-256 of its bytes, in hexadecimal
 * @param bytes its size
 * @param rows rows that were taken from it, over all tables; 0 for a file that declares or maps
 */
public record StagedFile(String name, String sha256, long bytes, long rows) {
    static StagedFile of(DeliveredFile file, StagedCounts counts) {
        String name = Identifiers.withhold(file.name());
        return new StagedFile(name, file.sha256(), file.bytes(), counts.ofFile(name));
    }

    /** The table that its name, or else its folder, begins with, if any does. */
    public Optional<String> table(Collection<String> tables) {
        return new DeliveredFile(name, sha256, bytes).table(tables);
    }
}
