package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.analysis.AnalysisCatalogue;
import cat.impulsem.warehouse.analysis.Declared;
import cat.impulsem.warehouse.comparison.Derived;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.snapshot.ManifestHash;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.Folders;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.LockFile;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns the load in force into a released snapshot: compute, protect, write under a name nobody reads, verify, switch.
 * Equal facts, definitions and options give equal files, so publishing twice does nothing the second time.
 */
public final class Publisher {
    private static final String BUILDING = ".building";
    private static final int SHORT_HASH = 8;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("'S'yyyyMMdd'T'HHmmss");

    private final StoreLayout store;
    private final PublishOptions options;
    private final Progress progress;
    private final SnapshotStore snapshots;
    private final Declared declared = Declared.load();
    private final IndicatorCatalogue catalogue = declared.indicators();
    private final AnalysisCatalogue analyses = declared.analyses();

    private Publisher(StoreLayout store, PublishOptions options, Progress progress) {
        this.store = store;
        this.options = options;
        this.progress = progress;
        this.snapshots = new SnapshotStore(store);
    }

    /**
     * Publishes the load in force.
     *
     * @throws SnapshotException when another process is publishing, or what was written does not read back
     */
    public static PublishedSnapshot publish(StoreLayout store, PublishOptions options, Progress progress) {
        try (LockFile lock = new SnapshotStore(store).lock()) {
            return new Publisher(store, options, progress).publish();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Says what publishing would hide and why, and changes nothing. */
    public static ReleasePreview preview(StoreLayout store, PublishOptions options, Progress progress) {
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            return new Publisher(store, options, progress).preview(engine);
        }
    }

    private ReleasePreview preview(DuckDbEngine engine) {
        StoreFacts facts = facts(engine);
        Integer baseline = baseline(facts);
        Release.Protected released = release(facts).cells(catalogue.all(), baseline);
        ReleasedAnalyses breakdowns = ReleasedAnalyses.of(analyses, facts, baseline, released, progress);
        return new ReleasePreview(released.proof().report().lines(), breakdowns.report());
    }

    private StoreFacts facts(DuckDbEngine engine) {
        progress.step("reading facts");
        return StoreFacts.open(store, engine, catalogue, catalogue.all(), analyses.queries());
    }

    private PublishedSnapshot publish() throws IOException {
        Path building = snapshots.folder(BUILDING);
        Folders.delete(building);
        Files.createDirectories(building);
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            StoreFacts facts = facts(engine);
            Instant now = options.clock().instant().truncatedTo(ChronoUnit.SECONDS);
            Contents contents = contents(facts, now);
            progress.step("writing the snapshot");
            return write(building, contents, now);
        } finally {
            Folders.delete(building);
        }
    }

    private Release release(StoreFacts facts) {
        return new Release(store, facts, options.planStart(), progress);
    }

    private Integer baseline(StoreFacts facts) {
        return Optional.ofNullable(options.baselineYear())
                .or(facts::firstCompleteYear)
                .orElse(null);
    }

    private Contents contents(StoreFacts facts, Instant now) {
        Integer baseline = baseline(facts);
        Release release = release(facts);
        Release.Protected released = release.cells(catalogue.all(), baseline);
        progress.step("intervals, comparisons, charts and signals");
        Map<String, List<Object[]>> derived = new TreeMap<>(Derived.of(
                facts, released.cells().all().stream().map(Cell::released).toList(), baseline));
        derived.put("indicator_overlaps", ValueRows.overlaps(release.overlaps(followingFacts(released), baseline)));
        derived.put("index_parts", release.parts(released.cells(), baseline));
        ReleasedAnalyses breakdowns = ReleasedAnalyses.of(analyses, facts, baseline, released, progress);
        derived.putAll(breakdowns.tables());
        LoadRecord load = LoadRecord.find(store.loads().resolve(facts.loadId())).orElse(LoadRecord.NONE);
        return new Contents(facts, catalogue, released, derived, breakdowns.breakdowns(), load, info(facts, baseline));
    }

    // By the definition before, figures would show the change that waits in those by the definition in force.
    private List<Indicator> followingFacts(Release.Protected released) {
        return catalogue.all().stream()
                .filter(one -> one.formula().isDerived() || !released.proof().isHeld(one.id()))
                .toList();
    }

    private Map<String, String> info(StoreFacts facts, Integer baseline) {
        Map<String, String> info = new TreeMap<>();
        info.put("city_name", options.cityName());
        info.put("data_from", facts.firstMonth().atDay(1).toString());
        info.put("data_until", facts.lastDay().toString());
        info.put("code_version", options.codeVersion());
        info.put("baseline_year", baseline == null ? null : baseline.toString());
        info.put("is_simulated", String.valueOf(options.simulated()));
        info.put("load_id", facts.loadId());
        return info;
    }

    private PublishedSnapshot write(Path building, Contents contents, Instant now) throws IOException {
        Path files = building.resolve("files");
        long cells = contents.released().cells().all().size();
        long hidden = contents.released().cells().hidden();
        String contentHash;
        String id;
        Map<String, Long> counts;
        Files.createDirectories(files);
        try (SnapshotFile file = SnapshotFile.create(files.resolve(SnapshotStore.DATABASE))) {
            contents.write(file);
            contentHash = Contents.hash(files);
            Optional<String> same = publishedWith(contentHash);
            if (same.isPresent()) {
                progress.step("nothing to do: snapshot " + same.get() + " already holds all of this");
                return new PublishedSnapshot(same.get(), false, snapshots.folder(same.get()), cells, hidden);
            }
            id = STAMP.format(now.atOffset(ZoneOffset.UTC)) + "-" + contentHash.substring(0, SHORT_HASH);
            contents.identify(file, id, now);
            counts = file.counts();
        }
        Path folder = snapshots.folder(id);
        Files.move(files, folder, StandardCopyOption.ATOMIC_MOVE);
        verify(id, folder, counts);
        JsonNode manifest = new Manifest(contents, id, contentHash, now, counts).content(folder);
        String ledger = contents.released().proof().enter(id, ManifestHash.of(manifest), contents.breakdowns());
        Manifest.write(folder, manifest, ledger);
        snapshots.publish(id);
        progress.step("published " + id);
        return new PublishedSnapshot(id, true, folder, cells, hidden);
    }

    private Optional<String> publishedWith(String contentHash) {
        return snapshots.current().filter(id -> contentHash.equals(Manifest.contentHash(snapshots.folder(id))));
    }

    private static void verify(String id, Path folder, Map<String, Long> counts) {
        try (Snapshot snapshot = Snapshot.open(id, folder.resolve(SnapshotStore.DATABASE))) {
            counts.forEach((table, expected) -> {
                List<Long> found = snapshot.query("select count(*) from " + table, row -> row.getLong(1));
                if (!found.getFirst().equals(expected)) {
                    throw new SnapshotException("table " + table + " of snapshot " + id + " has " + found.getFirst()
                            + " rows instead of " + expected);
                }
            });
        }
    }
}
