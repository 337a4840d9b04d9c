package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.cli.Command.Result;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with the demo city: make it by one command, publish, roll back, ask, mistype. */
class OperationIT {
    private final DemoStore demo = DemoStore.published();

    @Test
    void demoLoadsAndPublishesAndDoesNotBuildOrDoAnythingTwice() {
        assertThat(demo.made().exit()).as(demo.made().err()).isZero();
        assertThat(demo.made().out()).startsWith("Loaded as " + load());
        assertThat(demo.made().err()).contains("Published " + current());
        Result again = demo.run("demo", "--scale", "0.02", "--no-serve");
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.err()).contains("loaded and published already").doesNotContain("conforming");
        assertThat(demo.project().called()).isEmpty();
    }

    @Test
    void noRowOfTheCleanCityIsKeptApart() {
        assertThat(LoadRecord.inForce(demo.store()).orElseThrow().tables()).allSatisfy((table, count) -> {
            assertThat(count.quarantine()).as(table).isZero();
            assertThat(count.facts()).as(table).isEqualTo(count.read());
        });
    }

    @Test
    void otherBaselineIsAnotherSnapshotAndRollbackReturnsToTheFirst(@TempDir Path folder) throws IOException {
        StoreLayout copy = demo.copiedTo(folder.resolve("store"));
        String first = current(copy);
        Result other = demo.run("publish", "--store", copy.root(), "--baseline-year", "2024");
        assertThat(other.exit()).as(other.err()).isZero();
        String second = current(copy);
        assertThat(second).isNotEqualTo(first);
        Result back = demo.run("rollback", "--store", copy.root());
        assertThat(back.exit()).as(back.err()).isZero();
        assertThat(back.out()).startsWith("Published " + first + " instead of " + second);
        assertThat(current(copy)).isEqualTo(first);
    }

    @Test
    void statusNamesLoadAndSnapshot() {
        Result status = demo.run("status");
        assertThat(status.exit()).as(status.err()).isZero();
        assertThat(status.out()).contains("Load       " + load()).contains("Published  " + current());
    }

    @Test
    void unknownOptionIsWrongUsage() {
        Result wrong = demo.run("status", "--stor", demo.folder());
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("--stor");
    }

    @Test
    void emptyStoreCannotBeServed() {
        Result wrong = demo.run("serve", "--store", demo.folder().resolve("empty"));
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("nothing is published").contains("./impulsem demo");
    }

    private String load() {
        return LoadRecord.inForce(demo.store()).orElseThrow().loadId();
    }

    private String current() {
        return current(demo.store());
    }

    private static String current(StoreLayout store) {
        return new SnapshotStore(store).current().orElseThrow();
    }
}
