package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.cli.Command.Result;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.etl.pseudonym.Pseudonyms;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.store.LoadRecord;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From delivered files to facts: what is wrong is kept apart, what is right is loaded, once. */
class IntakeIT {
    private static final Pattern COUNTS = Pattern.compile("(\\w+) +(\\d+) +(\\d+) +(\\d+)(?: .*)?");
    private static final Pattern WRITTEN = Pattern.compile("(\\w+) +(\\d+)");
    private static final Contracts CONTRACTS = Contracts.load();
    private static final String OTHER_HASH = "ab".repeat(32);

    private final DirtyCity city = DirtyCity.loaded();
    private final DuckDbEngine duckDb = DuckDbEngine.open();

    /** Rows of one table: read, accepted, kept apart. */
    private record Counts(long read, long facts, long quarantine) {}

    /** One row that a delivery holds, by file and line. */
    private record Place(String file, long row) {}

    @AfterEach
    void close() {
        duckDb.close();
    }

    @Test
    void cityIsGenerated() {
        assertThat(city.generated().exit()).as(city.generated().err()).isZero();
        assertThat(written().keySet()).containsAll(CONTRACTS.tables()).contains("all");
        assertThat(city.delivery().resolve("delivery.yml")).exists();
    }

    @Test
    void dirtyDeliveryIsReportedAndNothingIsLoaded() throws IOException {
        assertThat(city.validated().exit()).as(city.validated().err()).isEqualTo(1);
        assertThat(city.folder().resolve("untouched")).doesNotExist();
        Path report = city.folder().resolve("report");
        String text = Files.readString(report.resolve("report.txt"));
        assertThat(city.validated().out()).startsWith(text);
        assertThat(text)
                .contains("agenda_entries/agenda_entries_dirt.csv")
                .contains("IND_ETN")
                .contains("IND_ENT");
        assertThat(Files.readString(report.resolve("report.json")))
                .startsWith("{")
                .contains("forgotten_timer");
        assertThat(Files.readString(report.resolve("report.html")))
                .startsWithIgnoringCase("<!doctype html>")
                .contains("agenda_entries_dirt.csv");
    }

    @Test
    void everyRowReadIsAFactOrInQuarantine() {
        assertThat(city.loading().exit()).as(city.loading().err()).isZero();
        Map<String, Counts> printed = counts();
        assertThat(printed.keySet()).containsAll(CONTRACTS.tables()).contains("all");
        printed.forEach((table, count) ->
                assertThat(count.facts() + count.quarantine()).as(table).isEqualTo(count.read()));
        written().forEach((table, rows) -> assertThat(printed.get(table).read())
                .as("rows of %s", table)
                .isEqualTo(rows));
        for (String table : CONTRACTS.tables()) {
            assertThat(new Counts(
                            printed.get(table).read(),
                            number("select count(*) from " + parquet("facts", table)),
                            number("select count(*) from " + parquet("quarantine", table))))
                    .as(table)
                    .isEqualTo(printed.get(table));
        }
    }

    /** Tables that are due from centres by month; nothing is replaced, as there is one delivery. */
    @Test
    void ledgerOfCentresAndMonthsAddsUpToTheRowsRead() {
        Map<String, Counts> printed = counts();
        Map<String, List<Object>> ledger = duckDb
                .query("select table_name, sum(good_rows), sum(bad_rows), count(distinct centre_id) from "
                        + parquet("ledger", "") + " group by 1")
                .stream()
                .collect(Collectors.toMap(row -> (String) row.getFirst(), row -> row));
        assertThat(ledger).containsKeys("agenda_entries", "availability", "attentions", "procedures", "referrals");
        ledger.forEach((table, row) -> {
            long good = ((Number) row.get(1)).longValue();
            long bad = ((Number) row.get(2)).longValue();
            assertThat(new Counts(good + bad, good, bad)).as(table).isEqualTo(printed.get(table));
        });
        // 42 centres that there were at some time, and -1 for rows that name none of them.
        assertThat(((Number) ledger.get("agenda_entries").get(3)).longValue()).isEqualTo(42 + 1);
    }

    @Test
    void ledgerIsPrintedWithWhatWasNotDelivered() {
        Result printed = Command.run(
                "status",
                "--store",
                city.storeFolder(),
                "--ledger",
                "--centre",
                16,
                "--month",
                "2024-03",
                "--format",
                "csv");
        assertThat(printed.exit()).as(printed.err()).isZero();
        assertThat(printed.lines())
                .hasSize(1 + 9)
                .startsWith("source,table,centre,month,state,good_rows,bad_rows,last_received,delivery_ids")
                .contains(
                        "demo,agenda_entries,16,2024-03,not_delivered,,,,",
                        "demo,availability,16,2024-03,not_delivered,,,,")
                .anyMatch(line -> line.startsWith("demo,attentions,16,2024-03,delivered,"))
                .anyMatch(line -> line.contains(",16,2024-03,no_rows,0,0,"));
    }

    @Test
    void quarantineHoldsExactlyTheRowsThatAreWrong() throws IOException {
        Map<Place, List<String>> kept = new HashMap<>();
        for (String table : CONTRACTS.tables()) {
            String sql =
                    "select _file, _row, array_to_string(list_transform(_reasons, lambda one: one.rule), ' ') from "
                            + parquet("quarantine", table);
            duckDb.query(sql)
                    .forEach(row -> kept.put(
                            new Place((String) row.get(0), (Long) row.get(1)),
                            List.of(((String) row.get(2)).split(" "))));
        }
        Map<Place, String> expected = expected("quarantined").stream()
                .collect(Collectors.toMap(IntakeIT::place, row -> row.getField("rule")));
        assertThat(expected).hasSizeGreaterThan(40);
        assertThat(kept.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach(
                (place, rule) -> assertThat(kept.get(place)).as("%s", place).contains(rule));
        assertThat(counts().get("all").quarantine()).isEqualTo(expected.size());
    }

    @Test
    void oddRowsThatAreRightAreFacts() throws IOException {
        Pseudonyms pseudonyms = new Pseudonyms(PseudonymKey.at(city.key()));
        List<NamedCsvRecord> accepted = expected("accepted").stream()
                .filter(row -> row.getField("file").endsWith("_dirt.csv"))
                .toList();
        assertThat(accepted).hasSizeGreaterThan(10);
        for (NamedCsvRecord row : accepted) {
            TableContract contract = CONTRACTS.get(row.getField("file").replaceAll("/.*", ""));
            String condition = condition(contract, delivered(place(row)), pseudonyms);
            assertThat(number("select count(*) from " + parquet("facts", contract.table()) + " where " + condition))
                    .as("%s: %s", place(row), condition)
                    .isEqualTo(1);
        }
    }

    /** A line of JSON, an event of a calendar and a row that the mapping of another system takes. */
    @Test
    void rightRowsOfOtherFormatsAreFacts() {
        assertThat(duckDb.query("select entry_id, start_minute from " + parquet("facts", "agenda_entries")
                        + " where entry_id in ('DIRT-60', 'DIRT-70') order by entry_id"))
                .containsExactly(List.of("DIRT-60", 600), List.of("DIRT-70", 600));
        assertThat(duckDb.query("select contact_id, channel from " + parquet("facts", "gateway_contacts")
                        + " where contact_id like 'DIRT%'"))
                .containsExactly(List.of("DIRT-80", "PHONE"));
    }

    /** The parts of the key that are stored as they were delivered, or as pseudonyms. */
    private static String condition(TableContract contract, List<String> fields, Pseudonyms pseudonyms) {
        return contract.columns().stream()
                .filter(column -> contract.key().contains(column.name()))
                .filter(column ->
                        column.type() == ColumnType.TEXT || column.type().isPseudonymous())
                .map(column -> {
                    String field = fields.get(contract.columns().indexOf(column));
                    String stored =
                            switch (column.type()) {
                                case PERSON -> pseudonyms.person(field);
                                case PROFESSIONAL -> pseudonyms.professional(field);
                                default -> field;
                            };
                    return column.name() + " = '" + stored + "'";
                })
                .collect(Collectors.joining(" and "));
    }

    @Test
    void sameDeliveryAgainChangesNothing() {
        String before = LoadRecord.inForce(city.store()).orElseThrow().loadId();
        Result again = city.load(city.delivery());
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).startsWith("Loaded already, nothing changed: " + before);
        assertThat(LoadRecord.inForce(city.store()).orElseThrow().loadId()).isEqualTo(before);
        assertThat(city.store().loads().toFile().list()).containsExactly(before);
    }

    @Test
    void fileThatIsNotTheDeclaredOneIsRefused() throws IOException {
        Path other = Files.createDirectories(city.folder().resolve("changed"));
        Files.writeString(other.resolve("districts.csv"), "district_code,district_name\n01,Ciutat Vella\n");
        Files.writeString(
                other.resolve("delivery.yml"), "files:\n  districts.csv: {sha256: " + OTHER_HASH + ", rows: 1}\n");
        String before = LoadRecord.inForce(city.store()).orElseThrow().loadId();
        Result refused = city.load(other);
        assertThat(refused.exit()).isEqualTo(1);
        // sha256sum of the two lines above
        assertThat(refused.err())
                .contains("districts.csv: expected SHA-256 " + OTHER_HASH + ", found "
                        + "a47aa6a75e4eae32ec4c468f31feab778349f6401a00c7f69e134bc1074cf6e4");
        assertThat(LoadRecord.inForce(city.store()).orElseThrow().loadId()).isEqualTo(before);
    }

    private Map<String, Counts> counts() {
        Map<String, Counts> counts = new TreeMap<>();
        for (String line : city.loading().lines()) {
            Matcher found = COUNTS.matcher(line);
            if (found.matches()) {
                counts.put(
                        found.group(1),
                        new Counts(
                                Long.parseLong(found.group(2)),
                                Long.parseLong(found.group(3)),
                                Long.parseLong(found.group(4))));
            }
        }
        return counts;
    }

    private Map<String, Long> written() {
        return city.generated().lines().stream()
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(found -> found.group(1), found -> Long.parseLong(found.group(2))));
    }

    private List<NamedCsvRecord> expected(String verdict) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(city.folder().resolve("dirty-expected.csv"))) {
            return rows.stream()
                    .filter(row -> row.getField("verdict").equals(verdict))
                    .toList();
        }
    }

    private static Place place(NamedCsvRecord expected) {
        return new Place(expected.getField("file"), Long.parseLong(expected.getField("row")));
    }

    private List<String> delivered(Place place) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .ofCsvRecord(city.delivery().resolve(place.file()))) {
            return rows.stream()
                    .filter(row -> row.getStartingLineNumber() == place.row())
                    .findFirst()
                    .orElseThrow()
                    .getFields();
        }
    }

    private long number(String sql) {
        return ((Number) duckDb.query(sql).getFirst().getFirst()).longValue();
    }

    private String parquet(String kind, String table) {
        String load = LoadRecord.inForce(city.store()).orElseThrow().loadId();
        Path files = city.store().loads().resolve(load).resolve(kind).resolve(table);
        return "read_parquet('" + files + "/**/*.parquet')";
    }
}
