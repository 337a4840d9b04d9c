package cat.impulsem.warehouse.store;

/**
 * One file of a delivery whose rows are staged.
 *
 * @param name path inside the delivery, without anything that looks like an identifier
 * @param sha256 SHA-256 of its bytes, in hexadecimal
 * @param bytes its size
 * @param rows rows that were taken from it, over all tables; 0 for a file that declares or maps
 */
public record LoadedFile(String name, String sha256, long bytes, long rows) {}
