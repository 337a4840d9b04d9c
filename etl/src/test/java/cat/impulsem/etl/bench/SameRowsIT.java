package cat.impulsem.etl.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.cli.DemoStore;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.store.LoadRecord;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the benchmark holds against our load comes to the same: else their times could not be compared. */
class SameRowsIT {
    private final DemoStore demo = DemoStore.published();

    @TempDir
    Path work;

    @Test
    void plainSqlComesToTheRowsOfOurLoad() {
        LoadRecord record = LoadRecord.inForce(demo.store()).orElseThrow();
        LoadedRows ours = LoadedRows.ofLoad(demo.store().loads().resolve(record.loadId()));
        assertThat(ours.rows())
                .isEqualTo(record.tables().values().stream()
                        .mapToLong(count -> count.facts())
                        .sum());

        new PlainDuckDb(Contracts.load(), demo.delivery(), work).run();
        LoadedRows plain = LoadedRows.ofPlainSql(work);

        assertThat(plain.differencesTo(ours)).isEmpty();
        assertThat(plain.tables().keySet()).contains("agenda_entries", "attentions", "centres");
        long plainBad = Contracts.load().tables().stream()
                .mapToLong(table -> LoadedRows.count(work.resolve("bad_" + table + ".parquet")))
                .sum();
        assertThat(plainBad)
                .isEqualTo(record.tables().values().stream()
                        .mapToLong(count -> count.quarantine())
                        .sum());
    }

    @Test
    void tablesThatAreNotTheSameAreNamed() {
        LoadedRows one = new LoadedRows(Map.of("sessions", "[2, 180.0]", "centres", "[3]"), 5);
        LoadedRows other = new LoadedRows(Map.of("sessions", "[2, 175.0]", "centres", "[3]", "actions", "[1]"), 6);
        assertThat(one.differencesTo(other))
                .containsExactly("actions: null and [1]", "sessions: [2, 180.0] and [2, 175.0]");
    }
}
