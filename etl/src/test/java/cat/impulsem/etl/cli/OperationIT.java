package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.cli.Command.Result;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.LoadRecord;
import org.junit.jupiter.api.Test;

/** What an operator does with the demo city: make it by one command, ask, mistype. */
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
    void statusNamesLoadAndSnapshot() {
        Result status = demo.run("status");
        assertThat(status.exit()).as(status.err()).isZero();
        assertThat(status.out()).contains("Load       " + load()).contains("Published  " + current());
    }

    @Test
    void auditProvesTheWholeCityAgain() {
        Result audit = demo.run("audit");
        assertThat(audit.exit()).as(audit.out() + audit.err()).isZero();
        assertThat(audit.out()).contains("Snapshot " + current() + " holds: ");
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
        return new SnapshotStore(demo.store()).current().orElseThrow();
    }
}
