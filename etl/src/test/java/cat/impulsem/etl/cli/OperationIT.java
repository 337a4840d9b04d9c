package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.cli.Command.Result;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.LoadRecord;
import org.junit.jupiter.api.Test;

/** What an operator does with a loaded city: publish, roll back, ask, mistype. */
class OperationIT {
    private final DirtyCity city = DirtyCity.loaded();

    @Test
    void publishingAgainHasNothingToDo() {
        assertThat(city.published().exit()).as(city.published().err()).isZero();
        String id = current();
        assertThat(city.published().out()).startsWith("Published " + id);
        Result again = Command.run("publish", "--store", city.storeFolder());
        assertThat(again.exit()).isZero();
        assertThat(again.out()).startsWith("Nothing to do: " + id);
        assertThat(current()).isEqualTo(id);
    }

    @Test
    void otherBaselineIsAnotherSnapshotAndRollbackReturnsToTheFirst() {
        String first = current();
        Result other = Command.run("publish", "--store", city.storeFolder(), "--baseline-year", "2024");
        assertThat(other.exit()).as(other.err()).isZero();
        String second = current();
        assertThat(second).isNotEqualTo(first);
        Result back = Command.run("rollback", "--store", city.storeFolder());
        assertThat(back.exit()).as(back.err()).isZero();
        assertThat(back.out()).startsWith("Published " + first + " instead of " + second);
        assertThat(current()).isEqualTo(first);
    }

    @Test
    void statusNamesLoadAndSnapshot() {
        Result status = Command.run("status", "--store", city.storeFolder());
        assertThat(status.exit()).as(status.err()).isZero();
        assertThat(status.out())
                .contains("Load       "
                        + LoadRecord.inForce(city.store()).orElseThrow().loadId())
                .contains("Published  " + current());
    }

    @Test
    void unknownOptionIsWrongUsage() {
        Result wrong = Command.run("status", "--stor", city.storeFolder());
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("--stor");
    }

    @Test
    void emptyStoreCannotBeServed() {
        Result wrong = Command.run("serve", "--store", city.folder().resolve("empty"));
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("nothing is published").contains("./impulsem demo");
    }

    private String current() {
        return new SnapshotStore(city.store()).current().orElseThrow();
    }
}
