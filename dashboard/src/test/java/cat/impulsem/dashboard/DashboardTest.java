package cat.impulsem.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {
    @TempDir
    Path root;

    @Test
    void storeThatIsMissingOrHasNothingPublishedIsWrongUsage() {
        assertThat(Dashboard.refusal(null).orElseThrow().code()).isEqualTo(2);
        assertThat(Dashboard.refusal(root.resolve("none").toString())
                        .orElseThrow()
                        .code())
                .isEqualTo(2);
        assertThat(Dashboard.refusal(root.toString()))
                .contains(new Dashboard.Refusal(2, "nothing is published in " + root + "; load and publish first"));
    }

    @Test
    void secretOnTheCommandLineIsRefusedWithoutRepeatingIt() {
        String[] arguments = {"--store=" + root, "--Impulsem.oidc.client-SECRET=abc"};
        Dashboard.Refusal refusal = Dashboard.secret(arguments).orElseThrow();
        assertThat(refusal.code()).isEqualTo(2);
        assertThat(refusal.message())
                .startsWith("--impulsem.oidc.client-secret does not belong on a command line")
                .doesNotContain("abc");
        assertThat(Dashboard.secret(new String[] {"--server.ssl.key-store-password=abc"}))
                .isPresent();
        assertThat(Dashboard.secret(new String[] {"--store=secret", "--server.port=0"}))
                .isEmpty();
    }

    @Test
    void damagedSnapshotIsAFaultOfOurs() {
        FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL);
        new Pointer(new StoreLayout(root).currentSnapshot()).write("2026-02-15-gone");
        assertThat(Dashboard.refusal(root.toString()).orElseThrow().code()).isEqualTo(3);
    }

    @Test
    void publishedSnapshotIsServed() {
        FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL);
        assertThat(Dashboard.refusal(root.toString())).isEmpty();
    }

    @Test
    void alteredAndUncertifiedSnapshotsAreNotServed() throws IOException {
        Path folder =
                FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL).folder("2026-01-15-a");
        Path database = folder.resolve(SnapshotStore.DATABASE);
        byte[] bytes = Files.readAllBytes(database);
        bytes[bytes.length - 1] ^= 1;
        Files.write(database, bytes);
        // a process reads a snapshot once for each manifest, and this one published it
        Path altered = folder.resolve(SnapshotStore.MANIFEST);
        Files.writeString(altered, Files.readString(altered) + " ");
        assertThat(Dashboard.refusal(root.toString()).orElseThrow().message()).contains("was altered");

        FixtureStore.write(root.resolve("other"), "2026-01-15-a", FixtureCity.SMALL);
        Path manifest = new SnapshotStore(new StoreLayout(root.resolve("other")))
                .folder("2026-01-15-a")
                .resolve(SnapshotStore.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("view_sha256", "view"));
        assertThat(Dashboard.refusal(root.resolve("other").toString())
                        .orElseThrow()
                        .message())
                .contains("has no certificate");
    }

    @Test
    void secretOnTheCommandLineIsRefused() {
        String[] arguments = {"--store=x", "--server.ssl.key-store-password=opensesame"};
        assertThat(Dashboard.secret(arguments).orElseThrow().message())
                .contains("--server.ssl.key-store-password does not belong on a command line")
                .doesNotContain("opensesame");
        assertThat(Dashboard.secret(new String[] {"--store=x", "--server.port=0"}))
                .isEmpty();
    }
}
