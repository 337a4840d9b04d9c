package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.etl.cli.Command.Result;
import cat.impulsem.etl.load.LoadRecord;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.etl.pseudonym.Pseudonyms;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From delivered files to published figures, command by command, with a small and dirty demo city. */
class WholeWayIT {
    private static final Pattern COUNTS = Pattern.compile("(\\w+) +(\\d+) +(\\d+) +(\\d+)(?: .*)?");
    private static final Pattern WRITTEN = Pattern.compile("(\\w+) +(\\d+)");
    private static final Contracts CONTRACTS = Contracts.load();
    private static final String OTHER_HASH = "ab".repeat(32);

    @TempDir
    static Path folder;

    private static Path delivery;
    private static Path storeFolder;
    private static Path key;
    private static StoreLayout store;
    private static DuckDbEngine duckDb;
    private static Result generated;
    private static Result validated;
    private static Result loaded;
    private static Result published;

    /** Rows of one table: read, accepted, kept apart. */
    private record Counts(long read, long facts, long quarantine) {}

    /** One row that a delivery holds, by file and line. */
    private record Place(String file, long row) {}

    @BeforeAll
    static void goTheWholeWay() {
        delivery = folder.resolve("dirty");
        storeFolder = folder.resolve("store");
        key = folder.resolve("pseudonym.key");
        store = new StoreLayout(storeFolder);
        duckDb = DuckDbEngine.open();
        generated = Command.run("generate", "--out", delivery, "--scale", "0.02", "--dirt");
        validated = Command.run(
                "validate",
                delivery,
                "--store",
                folder.resolve("untouched"),
                "--key-file",
                key,
                "--report",
                folder.resolve("report"),
                "--language",
                "en");
        loaded = load(delivery);
        published = Command.run("publish", "--store", storeFolder);
    }

    @AfterAll
    static void close() {
        duckDb.close();
    }

    private static Result load(Path delivered) {
        return Command.run("load", delivered, "--store", storeFolder, "--key-file", key);
    }

    private static Result values(String level, String period, String... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("values", "--store", storeFolder, "--level", level, "--period", period));
        arguments.addAll(List.of(more));
        return Command.run(arguments.toArray());
    }

    @Test
    void cityIsGenerated() {
        assertThat(generated.exit()).as(generated.err()).isZero();
        assertThat(written().keySet()).containsAll(CONTRACTS.tables()).contains("all");
        assertThat(delivery.resolve("delivery.yml")).exists();
    }

    @Test
    void dirtyDeliveryIsReportedAndNothingIsLoaded() throws IOException {
        assertThat(validated.exit()).as(validated.err()).isEqualTo(1);
        assertThat(folder.resolve("untouched")).doesNotExist();
        Path report = folder.resolve("report");
        String text = Files.readString(report.resolve("report.txt"));
        assertThat(validated.out()).startsWith(text);
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
        assertThat(loaded.exit()).as(loaded.err()).isZero();
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
                .collect(Collectors.toMap(WholeWayIT::place, row -> row.getField("rule")));
        assertThat(expected).hasSizeGreaterThan(40);
        assertThat(kept.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach(
                (place, rule) -> assertThat(kept.get(place)).as("%s", place).contains(rule));
        assertThat(counts().get("all").quarantine()).isEqualTo(expected.size());
    }

    @Test
    void oddRowsThatAreRightAreFacts() throws IOException {
        Pseudonyms pseudonyms = new Pseudonyms(PseudonymKey.at(key));
        List<NamedCsvRecord> accepted = expected("accepted");
        assertThat(accepted).hasSizeGreaterThan(10);
        for (NamedCsvRecord row : accepted) {
            TableContract contract = CONTRACTS.get(row.getField("file").replaceAll("/.*", ""));
            String condition = condition(contract, delivered(place(row)), pseudonyms);
            assertThat(number("select count(*) from " + parquet("facts", contract.table()) + " where " + condition))
                    .as("%s: %s", place(row), condition)
                    .isEqualTo(1);
        }
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
        String before = LoadRecord.inForce(store).orElseThrow().loadId();
        Result again = load(delivery);
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).startsWith("Loaded already, nothing changed: " + before);
        assertThat(LoadRecord.inForce(store).orElseThrow().loadId()).isEqualTo(before);
        assertThat(store.loads().toFile().list()).containsExactly(before);
    }

    @Test
    void publishingAgainHasNothingToDo() {
        assertThat(published.exit()).as(published.err()).isZero();
        String id = current();
        assertThat(published.out()).startsWith("Published " + id);
        Result again = Command.run("publish", "--store", storeFolder);
        assertThat(again.exit()).isZero();
        assertThat(again.out()).startsWith("Nothing to do: " + id);
        assertThat(current()).isEqualTo(id);
    }

    @Test
    void otherBaselineIsAnotherSnapshotAndRollbackReturnsToTheFirst() {
        String first = current();
        Result other = Command.run("publish", "--store", storeFolder, "--baseline-year", "2024");
        assertThat(other.exit()).as(other.err()).isZero();
        String second = current();
        assertThat(second).isNotEqualTo(first);
        Result back = Command.run("rollback", "--store", storeFolder);
        assertThat(back.exit()).as(back.err()).isZero();
        assertThat(back.out()).startsWith("Published " + first + " instead of " + second);
        assertThat(current()).isEqualTo(first);
    }

    @Test
    void participationTableOfTheStrategyComesOut() {
        Result fromStore =
                Command.run("values", "--store", storeFolder, "--table", "participation", "--language", "en");
        Result fromSnapshot =
                Command.run("export", "--store", storeFolder, "--table", "participation", "--language", "en");
        for (Result result : List.of(fromStore, fromSnapshot)) {
            assertThat(result.exit()).as(result.err()).isZero();
            List<NamedCsvRecord> totals = records(result).stream()
                    .filter(row -> field(row, "row", "row_code").equals("TOTAL"))
                    .toList();
            assertThat(totals.stream().map(row -> row.getField("value"))).containsExactly("34", "", "1373", "780");
            assertThat(totals.get(1).getField("state")).isEqualTo("not_available");
            assertThat(totals.get(1).getField("reason")).isEqualTo("participants_overlap");
            assertThat(totals.get(1).getField("reason_text")).isNotEmpty();
        }
    }

    private static String field(NamedCsvRecord row, String... names) {
        for (String name : names) {
            if (row.findField(name).isPresent()) {
                return row.getField(name);
            }
        }
        throw new AssertionError("none of " + List.of(names) + " in " + row);
    }

    @Test
    void namesKeepTheirAccentsInAnyShell() {
        Result result = Command.run(
                "export", "--store", storeFolder, "--indicator", "L1.A", "--level", "district", "--unit", "03");
        assertThat(result.out()).contains("Sants-Montjuïc");
    }

    @Test
    void bothEnginesGiveTheSameFigures() {
        Result one = values("district", "2024-04..2024-06", "--indicator", "all", "--engine", "duckdb");
        Result other = values("district", "2024-04..2024-06", "--indicator", "all", "--engine", "spark");
        assertThat(one.exit()).as(one.err()).isZero();
        assertThat(other.exit()).as(other.err()).isZero();
        List<NamedCsvRecord> expected = records(one);
        List<NamedCsvRecord> found = records(other);
        assertThat(expected.stream().map(row -> row.getField("indicator")).distinct())
                .hasSize(12)
                .containsExactlyElementsOf(IndicatorCatalogue.load().ids());
        assertThat(expected).hasSize(120);
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertSame(found.get(i), expected.get(i));
        }
    }

    private static void assertSame(NamedCsvRecord found, NamedCsvRecord expected) {
        for (String name : List.of("indicator", "unit", "period", "state", "reason")) {
            assertThat(found.getField(name)).as("%s", expected).isEqualTo(expected.getField(name));
        }
        for (String name : List.of("num", "den", "value")) {
            assertSameNumber(found.getField(name), expected.getField(name));
        }
    }

    private static void assertSameNumber(String found, String expected) {
        assertThat(found.isEmpty()).isEqualTo(expected.isEmpty());
        if (!expected.isEmpty()) {
            double number = Double.parseDouble(expected);
            assertThat(Double.parseDouble(found)).isCloseTo(number, within(1e-9 * Math.max(1, Math.abs(number))));
        }
    }

    @Test
    void whatIsExportedIsWhatTheStoreHolds() {
        Result export = Command.run(
                "export",
                "--store",
                storeFolder,
                "--indicator",
                "L1.A",
                "--level",
                "city,district",
                "--grain",
                "month",
                "--period",
                "2024-04..2024-05");
        assertThat(export.exit()).as(export.err()).isZero();
        Map<String, NamedCsvRecord> inStore = new HashMap<>();
        for (String level : List.of("city", "district")) {
            for (String month : List.of("2024-04", "2024-05")) {
                records(values(level, month, "--indicator", "L1.A"))
                        .forEach(row -> inStore.put(row.getField("unit") + " " + month, row));
            }
        }
        List<NamedCsvRecord> exported = records(export);
        assertThat(exported).hasSize(22).hasSameSizeAs(inStore.values());
        for (NamedCsvRecord row : exported) {
            NamedCsvRecord known = inStore.get(row.getField("unit_code") + " "
                    + row.getField("period_start").substring(0, 7));
            assertThat(known).as("%s", row).isNotNull();
            if (row.getField("state").equals("suppressed")) {
                assertThat(row.getField("level")).isEqualTo("district");
                assertThat(row.getField("value") + row.getField("numerator") + row.getField("denominator"))
                        .isEmpty();
            } else {
                assertThat(row.getField("state")).isEqualTo(known.getField("state"));
                assertSameNumber(row.getField("numerator"), known.getField("num"));
                assertSameNumber(row.getField("denominator"), known.getField("den"));
                assertSameNumber(row.getField("value"), known.getField("value"));
            }
        }
    }

    @Test
    void statusNamesLoadAndSnapshot() {
        Result status = Command.run("status", "--store", storeFolder);
        assertThat(status.exit()).as(status.err()).isZero();
        assertThat(status.out())
                .contains(
                        "Load       " + LoadRecord.inForce(store).orElseThrow().loadId())
                .contains("Published  " + current());
    }

    @Test
    void unknownIndicatorIsWrongUsageWithTheNearestName() {
        Result wrong = values("city", "2024-04", "--indicator", "L4.2");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("no indicator \"L4.2\"; did you mean \"L4.2b\"?");
    }

    @Test
    void unknownOptionIsWrongUsage() {
        Result wrong = Command.run("status", "--stor", storeFolder);
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("--stor");
    }

    @Test
    void emptyStoreCannotBeServed() {
        Result wrong = Command.run("serve", "--store", folder.resolve("empty"));
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("nothing is published").contains("./impulsem demo");
    }

    @Test
    void fileThatIsNotTheDeclaredOneIsRefused() throws IOException {
        Path other = Files.createDirectories(folder.resolve("changed"));
        Files.writeString(other.resolve("districts.csv"), "district_code,district_name\n01,Ciutat Vella\n");
        Files.writeString(
                other.resolve("delivery.yml"), "files:\n  districts.csv: {sha256: " + OTHER_HASH + ", rows: 1}\n");
        String before = LoadRecord.inForce(store).orElseThrow().loadId();
        Result refused = load(other);
        assertThat(refused.exit()).isEqualTo(1);
        // sha256sum of the two lines above
        assertThat(refused.err())
                .contains("districts.csv: expected SHA-256 " + OTHER_HASH + ", found "
                        + "a47aa6a75e4eae32ec4c468f31feab778349f6401a00c7f69e134bc1074cf6e4");
        assertThat(LoadRecord.inForce(store).orElseThrow().loadId()).isEqualTo(before);
    }

    private static String current() {
        return new SnapshotStore(store).current().orElseThrow();
    }

    private static Map<String, Counts> counts() {
        Map<String, Counts> counts = new TreeMap<>();
        for (String line : loaded.lines()) {
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

    private static Map<String, Long> written() {
        return generated.lines().stream()
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(found -> found.group(1), found -> Long.parseLong(found.group(2))));
    }

    private static List<NamedCsvRecord> expected(String verdict) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("dirty-expected.csv"))) {
            return rows.stream()
                    .filter(row -> row.getField("verdict").equals(verdict))
                    .toList();
        }
    }

    private static Place place(NamedCsvRecord expected) {
        return new Place(expected.getField("file"), Long.parseLong(expected.getField("row")));
    }

    private static List<String> delivered(Place place) throws IOException {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().allowExtraFields(true).ofCsvRecord(delivery.resolve(place.file()))) {
            return rows.stream()
                    .filter(row -> row.getStartingLineNumber() == place.row())
                    .findFirst()
                    .orElseThrow()
                    .getFields();
        }
    }

    private static List<NamedCsvRecord> records(Result result) {
        return CsvReader.builder().ofNamedCsvRecord(result.out()).stream().toList();
    }

    private static long number(String sql) {
        return ((Number) duckDb.query(sql).getFirst().getFirst()).longValue();
    }

    private static String parquet(String kind, String table) {
        String load = LoadRecord.inForce(store).orElseThrow().loadId();
        Path files = store.loads().resolve(load).resolve(kind).resolve(table);
        return "read_parquet('" + files + "/**/*.parquet')";
    }
}
