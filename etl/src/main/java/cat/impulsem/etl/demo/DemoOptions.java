package cat.impulsem.etl.demo;

import java.nio.file.Path;

/**
 * What demo city to write.
 *
 * @param folder folder of the delivery; created if it is not there
 * @param seed same seed, same bytes
 * @param scale 1 is about two million agenda entries in three years; 10 and more is ten years
 * @param dirt whether bad rows are added, with the expected verdicts beside the folder
 */
public record DemoOptions(Path folder, long seed, double scale, boolean dirt) {
    public DemoOptions {
        if (!(scale > 0 && scale <= 100)) {
            throw new IllegalArgumentException("scale: expected a number above 0 and up to 100, found " + scale);
        }
    }
}
