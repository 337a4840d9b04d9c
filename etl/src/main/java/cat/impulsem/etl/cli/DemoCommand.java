package cat.impulsem.etl.cli;

import cat.impulsem.etl.demo.DemoCity;
import cat.impulsem.etl.demo.DemoOptions;
import cat.impulsem.etl.load.Intake;
import cat.impulsem.etl.spark.SparkSessions;
import cat.impulsem.warehouse.access.AccessFile;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.release.PublishOptions;
import cat.impulsem.warehouse.release.Publisher;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.Folders;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole way with the simulated city: generate, load, publish, serve. What is already done is not done again. */
@Command(
        name = "demo",
        description = "Build, generate the simulated demo city, load it, publish it and serve the dashboard.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @Mixin
    private CityOptions city;

    @Mixin
    private KeyOption key;

    @Mixin
    private ServeOptions serve;

    @Option(names = "--no-serve", description = "stop when the city is published")
    private boolean noServe;

    @Override
    public Integer call() throws IOException {
        if (!noServe) {
            serve.check();
        }
        Progress progress = new ConsoleProgress();
        if (isPublished()) {
            progress.step("The demo city is loaded and published already in " + store.folder());
        } else {
            make(progress);
        }
        if (!noServe) {
            AccessFile accounts = DemoAccounts.file(store.folder());
            System.out.println(DemoAccounts.renew(accounts));
            serve.handOver(store.folder(), accounts);
        }
        return ExitCode.DONE;
    }

    private void make(Progress progress) throws IOException {
        StoreLayout layout = store.layout();
        startAnew(layout);
        Path delivery = generated(progress);
        progress.step("Loading it with Spark");
        try (var spark = SparkSessions.open()) {
            var report = new Intake(spark, Contracts.load(), key.key()).load(List.of(delivery), layout, progress);
            System.out.println(report.text());
        }
        progress.step("Computing the indicators and publishing");
        var published = Publisher.publish(layout, PublishOptions.now(CodeVersion.current(), true), progress);
        Deeds.loaded(layout);
        Deeds.published(layout);
        forgetOthers(delivery);
        made().write(stamp());
        progress.step(published.text());
    }

    /** Two cities in one store would be shown as one; real deliveries are never touched. */
    private void startAnew(StoreLayout layout) {
        boolean holdsOthers = LoadRecord.inForce(layout).stream()
                .flatMap(load -> load.deliveries().stream())
                .anyMatch(loaded -> !loaded.source().equals(DemoCity.SOURCE));
        if (holdsOthers) {
            throw new UsageException("the store " + store.folder() + " holds other deliveries than the demo city's;"
                    + " name another folder with --store");
        }
        clear(layout);
    }

    /**
     * Forgets the city before, its releases included: a release holds small changes of the one before back, which is
     * meant for one city over time. The audit log in the same zone stays.
     */
    static void clear(StoreLayout layout) {
        Folders.delete(layout.staged());
        Folders.delete(layout.loads());
        Folders.delete(layout.currentLoad());
        Folders.delete(layout.releases());
        Folders.delete(layout.released());
    }

    /** Written beside its place and moved there when whole, so that an interrupted run leaves nothing half done. */
    private Path generated(Progress progress) throws IOException {
        Path delivery = delivery();
        if (!Files.exists(delivery)) {
            progress.step("Generating the demo city (seed " + city.seed + ", scale " + city.scale + ")");
            Path draft = delivery.resolveSibling("." + delivery.getFileName() + ".draft");
            Folders.delete(draft);
            DemoCity.write(new DemoOptions(draft, city.seed, city.scale, false), progress);
            Files.move(draft, delivery, StandardCopyOption.ATOMIC_MOVE);
        }
        return delivery;
    }

    /** Other cities, and drafts that a run left behind when it was interrupted; of each more than a hundred megabytes. */
    static void forgetOthers(Path delivery) throws IOException {
        try (Stream<Path> all = Files.list(delivery.getParent())) {
            all.filter(folder -> folder.getFileName().toString().matches("\\.?demo-seed.*"))
                    .filter(folder -> !folder.equals(delivery))
                    .forEach(Folders::delete);
        }
    }

    private boolean isPublished() {
        Optional<String> current = new SnapshotStore(store.layout()).current();
        return current.isPresent() && made().read().filter(stamp()::equals).isPresent();
    }

    private Pointer made() {
        return new Pointer(store.folder().resolve("demo.txt"));
    }

    private String stamp() {
        return "seed " + city.seed + " scale " + city.scale + " code " + CodeVersion.current();
    }

    /** Beside the store, not in it: the delivery holds raw (if invented) identifiers. */
    private Path delivery() {
        Path folder = store.folder();
        return folder.resolveSibling(folder.getFileName() + "-deliveries")
                .resolve("demo-seed" + city.seed + "-scale" + city.scale + "-" + CodeVersion.current());
    }
}
