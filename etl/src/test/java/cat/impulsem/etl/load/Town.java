package cat.impulsem.etl.load;

import cat.impulsem.etl.SparkForTests;
import cat.impulsem.etl.intake.Delivery;
import cat.impulsem.etl.intake.PartReader;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.etl.pseudonym.Pseudonyms;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * A town of two districts with three centres for tests: 1 is open since 2020, 2 closed on 2024-03-01, 3 opened on
 * 2024-02-01. Today is 2025-06-30.
 */
final class Town {
    static final Contracts CONTRACTS = Contracts.load();
    private static final SparkSession SMALL = SparkForTests.forSmallQueries();
    private final Path folder;
    private final PseudonymKey key;
    private Clock clock = Clock.fixed(Instant.parse("2025-06-30T10:00:00Z"), ZoneOffset.UTC);
    private int given;

    Town(Path folder) {
        this.folder = folder;
        this.key = PseudonymKey.at(folder.resolve("key"));
    }

    /** The same town with everything that is loaded, in another folder: to copy costs less than to load again. */
    Town copy(Path other) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Path twin = other.resolve(folder.relativize(path));
                if (!Files.isDirectory(twin)) {
                    Files.copy(path, twin);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Town copy = new Town(other);
        copy.clock = clock;
        copy.given = given;
        return copy;
    }

    StoreLayout store() {
        return new StoreLayout(folder.resolve("store"));
    }

    StoreLayout store(String name) {
        return new StoreLayout(folder.resolve(name));
    }

    Intake intake() {
        return intake(PartReader::open);
    }

    Intake intake(PartOpener opener) {
        return new Intake(SparkForTests.session(), CONTRACTS, key, Delivery::read, opener, clock);
    }

    void passDays(int days) {
        clock = Clock.offset(clock, Duration.ofDays(days));
    }

    Pseudonyms pseudonyms() {
        return new Pseudonyms(key);
    }

    LoadReport load(Path... deliveries) {
        return loadInto(store(), deliveries);
    }

    LoadReport loadInto(StoreLayout store, Path... deliveries) {
        return intake().load(List.of(deliveries), store, Progress.silent());
    }

    ValidationReport validate(Path... deliveries) {
        return intake().validate(List.of(deliveries), Optional.empty(), Progress.silent());
    }

    ValidationReport validateAgainstStore(Path... deliveries) {
        return intake().validate(List.of(deliveries), Optional.of(store()), Progress.silent());
    }

    List<StagedDelivery> staged() {
        return LoadRecord.read(loadInForce()).deliveries().stream()
                .map(delivery -> StagedDelivery.read(store().staged().resolve(delivery.id())))
                .toList();
    }

    StagedDelivery stagedAs(String source) {
        return staged().stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    /** The reference tables of the town. */
    Path registers() {
        return delivery(
                "source: registers",
                Map.of(
                        "districts", "district_code,district_name\n1,Ciutat Vella\n02,l'Eixample\n",
                        "neighbourhoods", "neighbourhood_code,district_code,neighbourhood_name\n1,1,el Raval\n",
                        "centres", """
                                centre_id,centre_name,neighbourhood_code,opened_date,closed_date,is_simulated
                                1,U,1,2020-01-01,,true
                                2,Dos,1,2020-01-01,2024-03-01,true
                                3,Tres,1,2024-02-01,,true
                                """,
                        "activities", """
                                activity_code,activity_name,family,is_bureaucratic,is_intervention
                                ENTR,Entrevista,IND,no,sí
                                INFO,Informe,REP,sí,no
                                """,
                        "processes", "process_code,process_name,kind,owner_system\nPIA,PIA,BENEFIT,GENERALITAT\n"));
    }

    /** A delivery of agenda entries: id, professional, centre, day, start, end, activity, recorded. */
    Path agenda(String declared, String... rows) {
        return delivery(declared, Map.of("agenda_entries", agendaFile(rows)));
    }

    static String agendaFile(String... rows) {
        return "entry_id,professional_id,centre_id,work_date,start_minute,end_minute,activity_code,recorded_date\n"
                + String.join("\n", rows) + "\n";
    }

    Path delivery(String declared, Map<String, String> tables) {
        Map<String, String> files = new LinkedHashMap<>();
        tables.forEach((table, text) -> files.put(table + ".csv", text));
        return files(declared, files);
    }

    Path files(String declared, Map<String, String> files) {
        Path delivery = folder.resolve("delivery" + ++given);
        try {
            Files.createDirectories(delivery);
            Files.writeString(delivery.resolve("delivery.yml"), declared);
            for (var file : files.entrySet()) {
                Files.writeString(delivery.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return delivery;
    }

    Path loadInForce() {
        return loadInForce(store());
    }

    Path loadInForce(StoreLayout store) {
        return store.loads().resolve(new Pointer(store.currentLoad()).read().orElseThrow());
    }

    /** Values of one column of the facts, sorted. */
    List<String> facts(String table, String... columns) {
        return facts(store(), table, columns);
    }

    List<String> facts(StoreLayout store, String table, String... columns) {
        return lines(
                read(loadInForce(store).resolve("facts").resolve(table), RowSchema.facts(CONTRACTS.get(table))),
                columns);
    }

    /** Quarantined rows with these columns and their rules, sorted. */
    List<String> quarantine(String table, String... columns) {
        return quarantine(store(), table, columns);
    }

    List<String> quarantine(StoreLayout store, String table, String... columns) {
        String[] expressions = Stream.concat(Arrays.stream(columns), Stream.of("array_join(_reasons.rule, '+')"))
                .toArray(String[]::new);
        Path folder = loadInForce(store).resolve("quarantine").resolve(table);
        return lines(read(folder, RowSchema.quarantine(CONTRACTS.get(table))), expressions);
    }

    List<String> ledger() {
        return lines(
                read(loadInForce().resolve("ledger"), LedgerRow.SCHEMA),
                "source",
                "table_name",
                "centre_id",
                "substr(month, 1, 7)",
                "state",
                "good_rows",
                "bad_rows");
    }

    private static List<String> lines(Dataset<Row> rows, String... expressions) {
        return rows.selectExpr(expressions).collectAsList().stream()
                .map(row -> row.mkString(" "))
                .sorted()
                .toList();
    }

    private static Dataset<Row> read(Path folder, StructType schema) {
        return SMALL.read().schema(schema).parquet(folder.toString());
    }
}
