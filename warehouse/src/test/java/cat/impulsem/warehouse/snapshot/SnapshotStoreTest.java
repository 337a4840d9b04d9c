package cat.impulsem.warehouse.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotStoreTest {
    // printf figures | sha256sum
    private static final String CERTIFIED = """
            {"disclosure": {"certificate": {"view_sha256": "1"}}, "files": {"warehouse.duckdb": {"sha256":
             "dc2e3999e6b3e23f3327c0e6cb9a3d6cde4ab7cc16a46ec0fe716df8ce2717b9"}}}
            """;

    @TempDir
    private Path root;

    private SnapshotStore store;

    @BeforeEach
    void threeSnapshots() throws IOException {
        store = new SnapshotStore(new StoreLayout(root));
        for (String id : new String[] {"S1", "S2", "S3"}) {
            Files.createDirectories(store.folder(id));
            Files.writeString(store.folder(id).resolve(SnapshotStore.DATABASE), "figures");
            Files.writeString(store.folder(id).resolve(SnapshotStore.MANIFEST), CERTIFIED);
        }
    }

    @Test
    void rollbackReturnsToWhatWasInForceBefore() {
        store.publish("S1");
        store.publish("S2");
        assertThat(store.rollBack()).contains("S1");
        assertThat(store.current()).contains("S1");
    }

    @Test
    void withdrawnSnapshotDoesNotComeBack() {
        store.publish("S1");
        store.publish("S2");
        store.rollBack();
        store.publish("S3");
        assertThat(store.rollBack()).contains("S1");
    }

    @Test
    void firstSnapshotCannotBeRolledBack() {
        store.publish("S1");
        assertThat(store.rollBack()).isEmpty();
        assertThat(store.current()).contains("S1");
    }

    @Test
    void folderWithoutManifestIsNoSnapshot() throws IOException {
        Files.createDirectories(store.folder("S4"));
        assertThat(store.all()).containsExactly("S1", "S2", "S3");
        assertThatThrownBy(() -> store.publish("S4")).hasMessageContaining("no complete snapshot \"S4\"");
    }

    @Test
    void nameThatLeadsElsewhereIsRefused() {
        assertThatThrownBy(() -> store.open("../../S1")).hasMessageContaining("no complete snapshot");
    }

    @Test
    void snapshotWithoutCertificateIsNeitherOpenedNorPublished() throws IOException {
        Files.writeString(store.folder("S2").resolve(SnapshotStore.MANIFEST), "{}");
        assertThatThrownBy(() -> store.open("S2")).hasMessageContaining("has no certificate");
        assertThatThrownBy(() -> store.publish("S2")).hasMessageContaining("has no certificate");
    }

    @Test
    void alteredSnapshotIsRefused() throws IOException {
        Files.writeString(store.folder("S2").resolve(SnapshotStore.DATABASE), "figures of somebody else");
        assertThatThrownBy(() -> store.publish("S2")).hasMessageContaining("was altered: warehouse.duckdb");
    }

    @Test
    void fileThatTheManifestDoesNotListIsRefused() throws IOException {
        Files.writeString(store.folder("S3").resolve("more.parquet"), "more");
        assertThatThrownBy(() -> store.publish("S3")).hasMessageContaining("does not hold the files");
    }

    @Test
    void rollbackToAnUncertifiedSnapshotIsRefused() throws IOException {
        store.publish("S1");
        store.publish("S2");
        Files.writeString(store.folder("S1").resolve(SnapshotStore.MANIFEST), "{ }");
        assertThatThrownBy(() -> store.rollBack()).hasMessageContaining("has no certificate");
        assertThat(store.current()).contains("S2");
    }
}
