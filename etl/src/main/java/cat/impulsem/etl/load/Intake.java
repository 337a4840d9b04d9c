package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.Delivery;
import cat.impulsem.etl.intake.FileProblem;
import cat.impulsem.etl.intake.PartReader;
import cat.impulsem.etl.load.Conforming.QuarantineCount;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableKind;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.LoadRecord.LoadedDelivery;
import cat.impulsem.warehouse.store.LockFile;
import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.PrivateFolder;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.store.TableCount;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/** The way of deliveries into a store: read, check, stage, conform, count, put in force. */
public final class Intake {
    private final Sessions sessions;
    private final Contracts contracts;
    private final PseudonymKey key;
    private final BiFunction<Path, Contracts, Delivery> reader;
    private final Staging staging;
    private final LoadedBefore before;

    /** Intake by those contracts, with pseudonyms made with that key. */
    public Intake(SparkSession spark, Contracts contracts, PseudonymKey key) {
        this(spark, contracts, key, Delivery::read, PartReader::open, Clock.systemDefaultZone());
    }

    Intake(
            SparkSession spark,
            Contracts contracts,
            PseudonymKey key,
            BiFunction<Path, Contracts, Delivery> reader,
            PartOpener opener,
            Clock clock) {
        this.sessions = new Sessions(spark);
        this.contracts = contracts;
        this.key = key;
        this.reader = reader;
        this.staging = new Staging(sessions, contracts, key, opener, clock);
        this.before = new LoadedBefore(contracts, key);
    }

    /**
     * Adds deliveries to what is loaded. The facts follow from the set of all deliveries alone, so that their order does
     * not matter and the same one again changes nothing.
     *
     * @throws RefusedDeliveryException with every problem, when one of them cannot be read as declared
     */
    public LoadReport load(List<Path> deliveries, StoreLayout store, Progress progress) {
        key.refuseInside(store.root());
        List<Delivery> read = readAll(deliveries);
        try (LockFile lock = lock(store)) {
            List<StagedDelivery> all = new ArrayList<>(before.in(store, read));
            read.forEach(delivery -> all.add(stage(delivery, store, progress)));
            String id = LoadId.of(all);
            Path folder = store.loads().resolve(id);
            boolean isNew = !new Pointer(store.currentLoad()).read().equals(Optional.of(id));
            if (!Files.exists(folder)) {
                build(id, all, store, progress);
            }
            new Pointer(store.currentLoad()).write(id);
            return new LoadReport(LoadRecord.read(folder), isNew, factTables());
        }
    }

    /** Checks deliveries as a load into that store would, and loads nothing; without a store, by themselves. */
    public ValidationReport validate(List<Path> deliveries, Optional<StoreLayout> store, Progress progress) {
        return new Validation(sessions, contracts, staging, before).run(read(deliveries), store, progress);
    }

    private Set<String> factTables() {
        return contracts.all().stream()
                .filter(contract -> contract.kind() == TableKind.FACT)
                .map(TableContract::table)
                .collect(Collectors.toSet());
    }

    private StagedDelivery stage(Delivery delivery, StoreLayout store, Progress progress) {
        try {
            return staging.stage(delivery, store.staged(), progress);
        } catch (RuntimeException failed) {
            throw new RefusedDeliveryException(List.of(Refusal.in(failed).orElseThrow(() -> failed)));
        }
    }

    private void build(String id, List<StagedDelivery> deliveries, StoreLayout store, Progress progress) {
        Path folder = store.loads().resolve(id);
        Path draft = Folders.draftOf(folder);
        StagedRows staged = new StagedRows(sessions, store.staged()::resolve, deliveries);
        KnownRows known = new KnownRows(sessions, contracts, draft.resolve("facts"));
        Map<String, QuarantineCount> counts = new Conforming(
                        sessions, contracts, staged, new References(known, false), draft)
                .run(contracts.tables(), progress);
        progress.step("writing the ledger");
        new Ledger(sessions, contracts, deliveries, known).write(staged, draft);
        record(id, deliveries, counts).write(draft);
        Folders.moveIntoPlace(draft, folder);
    }

    private LoadRecord record(String id, List<StagedDelivery> deliveries, Map<String, QuarantineCount> counts) {
        Map<String, Integer> versions = new TreeMap<>();
        contracts.all().forEach(contract -> versions.put(contract.table(), contract.version()));
        Map<String, TableCount> tables = new TreeMap<>();
        counts.forEach((table, count) -> tables.put(table, count.count()));
        List<LoadedDelivery> loaded = deliveries.stream()
                .sorted(Comparator.comparing(StagedDelivery::id))
                .map(delivery -> loaded(delivery, counts))
                .toList();
        return new LoadRecord(id, versions, loaded, tables);
    }

    private static LoadedDelivery loaded(StagedDelivery delivery, Map<String, QuarantineCount> counts) {
        long all = delivery.rows().values().stream().mapToLong(Long::longValue).sum();
        long bad = counts.values().stream()
                .mapToLong(count -> count.byDelivery().getOrDefault(delivery.id(), 0L))
                .sum();
        return new LoadedDelivery(
                delivery.id(),
                delivery.name(),
                delivery.source(),
                delivery.firstMonth(),
                delivery.lastMonth(),
                delivery.sequence(),
                delivery.receivedAt(),
                delivery.files(),
                delivery.rows(),
                all - bad,
                bad);
    }

    private List<Delivery> readAll(List<Path> folders) {
        List<Delivery> read = read(folders);
        List<FileProblem> problems = new ArrayList<>();
        read.forEach(delivery -> problems.addAll(delivery.problems()));
        if (!problems.isEmpty()) {
            throw new RefusedDeliveryException(problems);
        }
        return read;
    }

    /** The same delivery named twice, or lying in two folders, is one. */
    private List<Delivery> read(List<Path> folders) {
        Map<String, Delivery> byId = new TreeMap<>();
        folders.stream().map(folder -> reader.apply(folder, contracts)).forEach(one -> byId.put(one.id(), one));
        return List.copyOf(byId.values());
    }

    /** Two loads at once would mix. */
    private static LockFile lock(StoreLayout store) {
        try {
            Files.createDirectories(store.root());
            PrivateFolder.create(store.restricted());
        } catch (IOException failed) {
            throw new UncheckedIOException("the store " + store.root() + " cannot be written", failed);
        }
        Path file = store.restricted().resolve("LOCK");
        return LockFile.take(file)
                .orElseThrow(() -> new IllegalStateException("another load is changing the store " + store.root()
                        + "; wait until it has finished and try again (" + file + " is locked)"));
    }
}
