package cat.impulsem.etl.intake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real published files, where they are at hand. */
final class SharedData {
    private SharedData() {}

    /** A folder of them; the test is skipped, and says so, where it is absent. */
    static Path folder(String name) {
        Path folder = Path.of(System.getProperty("shared.dir", "absent"), "data", name);
        assumeTrue(Files.isDirectory(folder), "skipped: folder " + folder + " is absent");
        return folder;
    }
}
