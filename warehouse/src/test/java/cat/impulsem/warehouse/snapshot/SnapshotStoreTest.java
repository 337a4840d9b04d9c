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
    @TempDir
    private Path root;

    private SnapshotStore store;

    @BeforeEach
    void threeSnapshots() throws IOException {
        store = new SnapshotStore(new StoreLayout(root));
        for (String id : new String[] {"S1", "S2", "S3"}) {
            Files.createDirectories(store.folder(id));
            Files.writeString(store.folder(id).resolve(SnapshotStore.MANIFEST), "{}");
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
}
