package cat.impulsem.dashboard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedSnapshotsTest {
    @TempDir
    Path root;

    @Test
    void newSnapshotIsHandedOutWhileTheOldOneStillAnswers() {
        SnapshotStore store = FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL);
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            Released old = snapshots.current();
            FixtureStore.write(root, "2026-02-15-b", FixtureCity.SMALL);

            assertThat(snapshots.current().id()).isEqualTo("2026-02-15-b");
            assertThat(old.publishedTables()).hasSize(1);
        }
    }

    @Test
    void snapshotThatCannotBeOpenedLeavesTheOldOneInForce() {
        SnapshotStore store = FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL);
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            new Pointer(new StoreLayout(root).currentSnapshot()).write("2026-02-15-gone");

            assertThat(snapshots.current().id()).isEqualTo("2026-01-15-a");
        }
    }

    @Test
    void storeWithoutPublishedSnapshotIsRefused() {
        SnapshotStore empty = new SnapshotStore(new StoreLayout(root));

        assertThatThrownBy(() -> new ReleasedSnapshots(empty, FixtureViewer.MANAGEMENT))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("no snapshot is published");
    }
}
