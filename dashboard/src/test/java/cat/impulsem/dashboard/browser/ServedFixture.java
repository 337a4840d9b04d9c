package cat.impulsem.dashboard.browser;

import cat.impulsem.warehouse.store.Folders;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The dashboard over the small fixture, with the folder of its store.
 *
 * @param store folder of the store that it serves
 * @param dashboard the running dashboard
 */
record ServedFixture(Path store, RunningDashboard dashboard) {
    private static ServedFixture shared;
    private static Chromium chromium;

    /** The one that classes share which only look; it ends with the tests. */
    static ServedFixture shared() throws IOException {
        if (shared == null) {
            shared = own();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::end));
        }
        return shared;
    }

    /** One for a single class. */
    static ServedFixture own() throws IOException {
        Path store = Files.createTempDirectory("impulsem-dashboard").toRealPath();
        return new ServedFixture(store, RunningDashboard.start(store));
    }

    /** The one browser; the tests of a process run one after another, as it demands. */
    static Browser browser() {
        if (chromium == null) {
            chromium = new Chromium();
        }
        return chromium.browser();
    }

    /** Where it answers. */
    String address() {
        return dashboard.address();
    }

    /** Ends it, unless others go on using it. */
    void release() {
        if (this != shared) {
            end();
        }
    }

    private void end() {
        dashboard.close();
        Folders.delete(store);
    }
}
