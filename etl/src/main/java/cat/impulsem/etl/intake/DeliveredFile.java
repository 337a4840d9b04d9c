package cat.impulsem.etl.intake;

import java.io.Serializable;

/**
 * One file of a delivery.
 *
 * @param name path inside the delivery's folder, with slashes; a calendar named by a professional is named by its hash
 * @param sha256 SHA-256 of its bytes, in hexadecimal
 * @param bytes its size
 */
public record DeliveredFile(String name, String sha256, long bytes) implements Serializable {}
