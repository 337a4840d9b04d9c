package cat.impulsem.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.SparkForTests;
import cat.impulsem.etl.intake.SharedData;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.store.LoadedFile;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.store.TableCount;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real calendars of other trades, loaded as agendas. */
class RealCalendarsLoadTest {
    private static final String CALENDARS = """
            tables:
              - table: agenda_entries
                files: ["*.ics"]
                columns:
                  entry_id: {}
                  professional_id: {}
                  centre_id: {constant: "1"}
                  work_date: {}
                  start_minute: {}
                  end_minute: {}
                  activity_code: {constant: INTERVIEW}
                  recorded_date: {constant: "2025-01-02"}
            """;

    @TempDir
    static Path folder;

    private static StoreLayout store;
    private static LoadReport report;

    @BeforeAll
    static void load() throws IOException {
        store = new StoreLayout(folder.resolve("store"));
        PseudonymKey key = PseudonymKey.at(folder.resolve("key"));
        report = new Intake(SparkForTests.session(), Contracts.load(), key)
                .load(List.of(registers(), calendars()), store, Progress.silent());
    }

    /** Ten centres, numbered like the districts. */
    private static Path registers() throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("registers"));
        Files.writeString(
                delivery.resolve("centres.csv"),
                IntStream.rangeClosed(1, 10)
                        .mapToObj("%1$d,Centre %1$d,2000-01-01,true%n"::formatted)
                        .reduce("centre_id,centre_name,opened_date,is_simulated\n", String::concat));
        Files.writeString(
                delivery.resolve("activities.csv"),
                "activity_code,activity_name,family,is_bureaucratic,is_intervention\nINTERVIEW,Entrevista,IND,no,sí\n");
        return delivery;
    }

    /** Each calendar under the name of a professional of its own. */
    private static Path calendars() throws IOException {
        Path delivery = mapped("calendars", CALENDARS);
        try (Stream<Path> files = Files.list(SharedData.folder("ics-fixtures"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".ics")).toList()) {
                Files.copy(file, delivery.resolve("agenda_entries_" + file.getFileName()));
            }
        }
        return delivery;
    }

    private static Path mapped(String source, String mapping) throws IOException {
        Path delivery = Files.createDirectories(folder.resolve(source));
        Files.writeString(delivery.resolve("delivery.yml"), "source: " + source + "\nmapping: own.yml\n");
        Files.writeString(delivery.resolve("own.yml"), mapping);
        return delivery;
    }

    @Test
    void everyCalendarIsReadAndEveryRowAccountedFor() {
        StagedDelivery calendars = staged("calendars");
        List<Long> rows = calendars.files().stream()
                .filter(file -> file.name().endsWith(".ics"))
                .map(LoadedFile::rows)
                .sorted(Comparator.reverseOrder())
                .toList();
        // working days of two years, whole days, broken ones, a stand-up, Fridays and Saturdays in Philadelphia
        assertThat(rows).hasSize(27).startsWith(521L, 40L, 20L, 14L, 11L);
        assertThat(rows.stream().mapToLong(Long::longValue).sum()).isEqualTo(637);
    }

    @Test
    void timedEventsBecomeEntriesAndTheOthersSayWhyNot() {
        // 43 whole days, 4 broken, 22 without a start, 8 without a length, 17 without an id, 1 of four days
        assertThat(report.load().tables().get("agenda_entries"))
                .isEqualTo(new TableCount(
                        637, 542, 95, Map.of("all_day", 43L, "calendar", 4L, "range", 1L, "required", 94L)));
        assertThat(entries("2016-10-28", "2018-10-26")
                        .where("start_minute = 840 and end_minute = 870")
                        .count())
                .isEqualTo(521);
        // noon in New York is 18:00 in Barcelona
        assertThat(entries("2013-09-07", "2013-10-19")
                        .where("start_minute = 1080 and end_minute = 1380")
                        .count())
                .isEqualTo(11);
    }

    private static Dataset<Row> entries(String from, String until) {
        return rows("facts", "agenda_entries").where("work_date between '%s' and '%s'".formatted(from, until));
    }

    private static StagedDelivery staged(String source) {
        return report.load().deliveries().stream()
                .filter(delivery -> delivery.source().equals(source))
                .map(delivery -> StagedDelivery.read(store.staged().resolve(delivery.id())))
                .findFirst()
                .orElseThrow();
    }

    private static Dataset<Row> rows(String kind, String table) {
        Path load = store.loads().resolve(report.load().loadId());
        return SparkForTests.session()
                .read()
                .parquet(load.resolve(kind).resolve(table).toString());
    }
}
