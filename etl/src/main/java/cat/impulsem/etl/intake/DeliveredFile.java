package cat.impulsem.etl.intake;

import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;

/**
 * One file of a delivery.
 *
 * @param name path inside the delivery's folder, with slashes; a calendar named by a professional is named by its hash
 * @param sha256 SHA-256 of its bytes, in hexadecimal
 * @param bytes its size
 */
public record DeliveredFile(String name, String sha256, long bytes) implements Serializable {

    /** The table that its name, or else its folder, begins with, if any does. */
    public Optional<String> table(Collection<String> tables) {
        return FileName.of(name).table(tables);
    }
}
