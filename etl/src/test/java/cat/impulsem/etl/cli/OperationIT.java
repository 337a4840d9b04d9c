package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.cli.Command.Result;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with a loaded city: publish, roll back, ask, mistype. */
class OperationIT {
    private final DirtyCity city = DirtyCity.loaded();

    @TempDir
    static Path folder;

    private static StoreLayout store;

    /** Others read the city meanwhile: what is done to a store is done to a copy of it. */
    @BeforeAll
    static void copy() throws IOException {
        store = DirtyCity.loaded().copiedTo(folder.resolve("store"));
    }

    @Test
    void publishingAgainHasNothingToDo() {
        assertThat(city.published().exit()).as(city.published().err()).isZero();
        String id = current();
        assertThat(city.published().out()).startsWith("Published " + id);
        Result again = Command.run("publish", "--store", store.root());
        assertThat(again.exit()).isZero();
        assertThat(again.out()).startsWith("Nothing to do: " + id);
        assertThat(current()).isEqualTo(id);
    }

    @Test
    void otherBaselineIsAnotherSnapshotAndRollbackReturnsToTheFirst() {
        String first = current();
        Result other = Command.run("publish", "--store", store.root(), "--baseline-year", "2024");
        assertThat(other.exit()).as(other.err()).isZero();
        String second = current();
        assertThat(second).isNotEqualTo(first);
        Result back = Command.run("rollback", "--store", store.root());
        assertThat(back.exit()).as(back.err()).isZero();
        assertThat(back.out()).startsWith("Published " + first + " instead of " + second);
        assertThat(current()).isEqualTo(first);
    }

    @Test
    void statusNamesLoadAndSnapshot() {
        Result status = Command.run("status", "--store", store.root());
        assertThat(status.exit()).as(status.err()).isZero();
        assertThat(status.out())
                .contains(
                        "Load       " + LoadRecord.inForce(store).orElseThrow().loadId())
                .contains("Published  " + current());
    }

    @Test
    void unknownOptionIsWrongUsage() {
        Result wrong = Command.run("status", "--stor", store.root());
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
        return new SnapshotStore(store).current().orElseThrow();
    }
}
