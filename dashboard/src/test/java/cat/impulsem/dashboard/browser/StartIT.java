package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {
    @TempDir
    Path empty;

    @Test
    void storeWithoutSnapshotEndsWithAMessage() throws IOException, InterruptedException {
        Process process = RunningDashboard.shortLived(empty).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).contains("nothing is published").contains("load and publish first");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void folderThatIsNotThereIsWrongUsage() throws IOException, InterruptedException {
        Process process = RunningDashboard.shortLived(empty.resolve("nowhere")).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).contains("is not a folder");
        assertThat(process.waitFor()).isEqualTo(2);
    }
}
