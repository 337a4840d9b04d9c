package cat.impulsem.dashboard.wire;

import cat.impulsem.dashboard.browser.RunningDashboard;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** One dashboard a class, as an operator starts it. */
abstract class WireTest {
    @TempDir
    static Path store;

    private static RunningDashboard dashboard;

    @BeforeAll
    static void start() throws IOException {
        Canaries.write(store);
        dashboard = RunningDashboard.serve(store);
    }

    @AfterAll
    static void stop() {
        if (dashboard != null) {
            dashboard.close();
        }
    }

    static Browser browser() {
        return new Browser(dashboard.address());
    }
}
