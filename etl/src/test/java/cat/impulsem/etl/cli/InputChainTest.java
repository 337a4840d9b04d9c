package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.LoadRecord.LoadedDelivery;
import cat.impulsem.warehouse.store.LoadedFile;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.store.TableCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One delivery: a file of March and one of April, each with rows of the centres 1 and 2, and one of April with 2 only. */
class InputChainTest {
    private static final Period APRIL = Period.parse("2024-04");

    @TempDir
    Path root;

    private StoreLayout store;

    @BeforeEach
    void stage() throws IOException {
        store = new StoreLayout(root);
        Path staged = store.staged().resolve("d1/agenda_entries");
        Files.createDirectories(staged);
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            engine.execute("""
                    copy (select * from (values
                      (1, date '2024-03-29', 'agenda_entries_2024-03.csv'),
                      (2, date '2024-03-29', 'agenda_entries_2024-03.csv'),
                      (1, date '2024-04-02', 'agenda_entries_2024-04.csv'),
                      (1, date '2024-04-03', 'agenda_entries_2024-04.csv'),
                      (2, date '2024-04-03', 'agenda_entries_2024-04.csv'),
                      (2, date '2024-04-03', 'agenda_entries_2024-04_late.csv')) t(centre_id, work_date, _file))
                    to '%s/part.parquet' (format parquet)""".formatted(staged));
        }
    }

    private static LoadedFile file(String name, long rows) {
        return new LoadedFile(name, "hash-of-" + name, 100, rows);
    }

    private String chain(Set<Integer> centres, Input... inputs) {
        List<LoadedFile> files = List.of(
                file("agenda_entries_2024-03.csv", 2),
                file("agenda_entries_2024-04.csv", 3),
                file("agenda_entries_2024-04_late.csv", 1),
                file("availability_2024-03.csv", 7),
                file("availability_2024-04.csv", 8));
        LoadRecord load = new LoadRecord(
                "load1",
                Map.of(),
                List.of(new LoadedDelivery(
                        "d1",
                        "spring",
                        "sias",
                        YearMonth.of(2024, 3),
                        YearMonth.of(2024, 4),
                        1,
                        Instant.EPOCH,
                        files,
                        Map.of("agenda_entries", 6L, "availability", 15L),
                        21,
                        0)),
                Map.of(
                        "agenda_entries", new TableCount(6, 6, 0, Map.of()),
                        "availability", new TableCount(15, 14, 1, Map.of("unknown", 1L))));
        return new InputChain(List.of(inputs), load, new ReadRows(store, centres)).text();
    }

    private static Input agenda(boolean isOfUnit, Period... months) {
        return new Input("agenda_entries", Set.of("read by its query"), List.of(months), isOfUnit);
    }

    @Test
    void filesWithRowsOfTheUnitAndMonthAreNamedAndTheOthersCounted() {
        assertThat(chain(Set.of(1), agenda(true, APRIL))).isEqualTo("""
                          agenda_entries: read by its query
                            6 rows read = 6 facts + 0 in quarantine
                            delivery d1 "spring" (source sias, received 1970-01-01T00:00:00Z)
                              agenda_entries_2024-04.csv  3 rows, 2 of them read  sha256 hash-of-agenda_entries_2024-04.csv
                              and 2 files of other months or centres
                        """);
    }

    @Test
    void whatDependsOnOtherUnitsNamesTheFilesOfAll() {
        assertThat(chain(Set.of(1), agenda(false, APRIL)))
                .contains("agenda_entries_2024-04.csv  3 rows, 3 of them read", "agenda_entries_2024-04_late.csv")
                .contains("and 1 files of other months");
    }

    @Test
    void withoutAPeriodEveryFileIsNamed() {
        assertThat(chain(Set.of(), agenda(true)))
                .contains("agenda_entries_2024-03.csv  2 rows  sha256", "agenda_entries_2024-04_late.csv")
                .doesNotContain("of other months");
    }

    /** Nothing is staged of this table. */
    @Test
    void whereRowsAreNotKnownTheMonthInTheNameTells() {
        assertThat(chain(Set.of(1), new Input("availability", Set.of("a", "b"), List.of(APRIL), true)))
                .contains("14 facts + 1 in quarantine", "availability_2024-04.csv  8 rows  sha256", "and 1 files")
                .doesNotContain("availability_2024-03.csv");
    }

    @Test
    void aTableThatIsNotThereSaysSo() {
        assertThat(chain(Set.of(1), new Input("targets", Set.of("says what is to be reached"), List.of(), true)))
                .isEqualTo("  targets: says what is to be reached\n    not delivered\n");
    }
}
