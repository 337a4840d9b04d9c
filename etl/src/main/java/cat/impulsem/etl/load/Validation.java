package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.Delivery;
import cat.impulsem.etl.intake.FileProblem;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does what a load does, in a folder that goes away, and tells what became of the rows. */
final class Validation {
    private final Sessions sessions;
    private final Contracts contracts;
    private final Staging staging;
    private final List<FileProblem> problems = new ArrayList<>();

    Validation(Sessions sessions, Contracts contracts, Staging staging) {
        this.sessions = sessions;
        this.contracts = contracts;
        this.staging = staging;
    }

    ValidationReport run(List<Delivery> deliveries, Optional<StoreLayout> store, Progress progress) {
        Path folder = temporaryFolder();
        try {
            return run(deliveries, store, progress, folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private ValidationReport run(
            List<Delivery> deliveries, Optional<StoreLayout> store, Progress progress, Path folder) {
        List<StagedDelivery> readable = new ArrayList<>();
        deliveries.forEach(delivery -> stage(delivery, folder, progress).ifPresent(readable::add));
        Path load = folder.resolve("load");
        List<Path> factFolders = new ArrayList<>(List.of(load.resolve("facts")));
        store.flatMap(Validation::factsInForce).ifPresent(factFolders::add);
        StagedRows staged = new StagedRows(sessions, folder, readable);
        References references = new References(new KnownRows(sessions, contracts, factFolders), true);
        new Conforming(sessions, contracts, staged, references, load).run(progress);
        return new ValidationCounts(sessions, contracts, readable).report(staged, load, problems);
    }

    private Optional<StagedDelivery> stage(Delivery delivery, Path folder, Progress progress) {
        delivery.problems().forEach(problem -> problems.add(withheld(problem)));
        if (!delivery.problems().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(staging.stage(delivery, folder, progress));
        } catch (RuntimeException failed) {
            problems.add(withheld(Refusal.in(failed).orElseThrow(() -> failed)));
            return Optional.empty();
        }
    }

    private static FileProblem withheld(FileProblem problem) {
        return new FileProblem(
                Identifiers.withhold(problem.file()),
                Identifiers.withhold(problem.where()),
                problem.expected(),
                Identifiers.withhold(problem.found()),
                problem.nearest());
    }

    private static Optional<Path> factsInForce(StoreLayout store) {
        return new Pointer(store.currentLoad())
                .read()
                .map(id -> store.loads().resolve(id).resolve("facts"));
    }

    private static Path temporaryFolder() {
        try {
            // Java creates it for its owner only.
            return Files.createTempDirectory("impulsem-validate-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
