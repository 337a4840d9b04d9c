package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.cli.DeliveryLedger.Line;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Centre 1 is open all the time, centre 2 closed on 1 March; two tables are due from January to March. */
class DeliveryLedgerTest {
    @TempDir
    Path load;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(load.resolve("ledger"));
        Files.createDirectories(load.resolve("facts/centres"));
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            engine.execute("""
                    copy (select * from (values
                      ('sias', 'agenda_entries', 1, date '2024-01-01', 'delivered', 90, 0),
                      ('sias', 'agenda_entries', 1, date '2024-03-01', 'delivered', 70, 3),
                      ('sias', 'agenda_entries', 2, date '2024-01-01', 'no_rows', 0, 0),
                      ('sias', 'agenda_entries', 2, date '2150-03-01', 'delivered', 0, 1),
                      ('sias', 'agenda_entries', -1, null, 'delivered', 0, 2),
                      ('sias', 'sessions', 1, date '2024-01-01', 'delivered', 5, 0),
                      ('sias', 'sessions', 1, date '2024-02-01', 'no_rows', 0, 0),
                      ('sias', 'sessions', 1, date '2024-03-01', 'delivered', 6, 0),
                      ('sias', 'sessions', 2, date '2024-01-01', 'no_rows', 0, 0))
                      t(source, table_name, centre_id, month, state, good_rows, bad_rows),
                      (select timestamp '2024-04-02 09:30:00' as received_at, 'd1' as delivery_ids))
                    to '%s/ledger/part.parquet' (format parquet)""".formatted(load));
            engine.execute("""
                    copy (select * from (values (1, date '2020-01-01', cast(null as date)),
                      (2, date '2020-01-01', date '2024-03-01')) t(centre_id, opened_date, closed_date))
                    to '%s/facts/centres/part.parquet' (format parquet)""".formatted(load));
        }
    }

    @Test
    void nothingDeliveredIsToldApartFromNoRows() {
        assertThat(DeliveryLedger.read(load))
                .filteredOn(line -> line.table().equals("agenda_entries"))
                .extracting(line -> line.centre() + " " + line.month() + " " + line.state() + " " + line.good())
                .containsExactly(
                        "-1 null delivered 0",
                        "1 2024-01 delivered 90",
                        "1 2024-02 not_delivered null",
                        "1 2024-03 delivered 70",
                        "2 2024-01 no_rows 0",
                        "2 2024-02 not_delivered null",
                        "2 2150-03 delivered 0");
    }

    @Test
    void everyCentreAndMonthHasOneSign() {
        assertThat(LedgerText.picture(DeliveryLedger.read(load))).endsWith("""
                        Source sias: 2 tables, 171 rows good, 6 bad, last received 2024-04-02 09:30 UTC
                         centre  2024
                              1  #!+
                              2  0-.
                                 2 rows that name no known centre or no day
                        """);
    }

    @Test
    void linesSayWhatArrivedAndWhen() {
        List<Line> lines = DeliveryLedger.read(load);
        assertThat(LedgerText.csv(lines).lines())
                .startsWith(
                        "source,table,centre,month,state,good_rows,bad_rows,last_received,delivery_ids",
                        "sias,agenda_entries,unknown,unknown,delivered,0,2,2024-04-02 09:30,d1")
                .contains(
                        "sias,agenda_entries,1,2024-03,delivered,70,3,2024-04-02 09:30,d1",
                        "sias,agenda_entries,1,2024-02,not_delivered,,,,",
                        "sias,sessions,1,2024-02,no_rows,0,0,2024-04-02 09:30,d1");
    }

    @Test
    void withoutCentresOnlyWhatArrivedIsTold() throws IOException {
        Files.delete(load.resolve("facts/centres/part.parquet"));
        assertThat(DeliveryLedger.read(load)).hasSize(9).noneMatch(line -> line.state()
                .equals("not_delivered"));
    }
}
