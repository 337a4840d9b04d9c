package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.LockFile;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackCommandTest {
    @TempDir
    Path root;

    private static final String MANIFEST = """
            {"disclosure": {"certificate": {"view_sha256": "seen"}}, "files": {"warehouse.duckdb": {"sha256": "%s"}}}
            """;

    private final StringWriter said = new StringWriter();

    @Test
    void snapshotBeforeIsPublishedAgain() throws IOException {
        SnapshotStore snapshots = twoSnapshots();
        assertThat(rollBack()).isEqualTo(ExitCode.DONE);
        assertThat(snapshots.current()).contains("S1");
    }

    @Test
    void rollbackWaitsForNobodyWhoPublishes() throws IOException {
        SnapshotStore snapshots = twoSnapshots();
        try (LockFile publishing = snapshots.lock()) {
            assertThat(rollBack()).isEqualTo(ExitCode.INTERNAL);
        }
        assertThat(said.toString()).contains("another process is publishing into " + root);
        assertThat(snapshots.current()).contains("S2");
    }

    @Test
    void nothingIsMadeWhereNothingIsPublished() {
        assertThat(rollBack()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(root).isEmptyDirectory();
    }

    private int rollBack() {
        return Impulsem.commandLine().setErr(new PrintWriter(said, true)).execute("rollback", "--store", "" + root);
    }

    private SnapshotStore twoSnapshots() throws IOException {
        SnapshotStore snapshots = new SnapshotStore(new StoreLayout(root));
        for (String id : List.of("S1", "S2")) {
            Files.createDirectories(snapshots.folder(id));
            Path database = Files.writeString(snapshots.folder(id).resolve(SnapshotStore.DATABASE), "figures of " + id);
            Files.writeString(
                    snapshots.folder(id).resolve(SnapshotStore.MANIFEST), MANIFEST.formatted(Sha256.of(database)));
            snapshots.publish(id);
        }
        return snapshots;
    }
}
