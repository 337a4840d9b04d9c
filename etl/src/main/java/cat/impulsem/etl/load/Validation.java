package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.Delivery;
import cat.impulsem.etl.intake.FileProblem;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Does what a load into a store would do, in a folder that goes away, and tells what became of the rows. */
final class Validation {
    private final Sessions sessions;
    private final Contracts contracts;
    private final Staging staging;
    private final LoadedBefore before;
    private final List<FileProblem> problems = new ArrayList<>();

    Validation(Sessions sessions, Contracts contracts, Staging staging, LoadedBefore before) {
        this.sessions = sessions;
        this.contracts = contracts;
        this.staging = staging;
        this.before = before;
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
        List<StagedDelivery> given = new ArrayList<>();
        deliveries.forEach(delivery -> stage(delivery, folder, progress).ifPresent(given::add));
        List<StagedDelivery> all = new ArrayList<>(given);
        store.ifPresent(layout -> all.addAll(before.in(layout, deliveries)));
        Path load = folder.resolve("load");
        StagedRows rows = new StagedRows(sessions, id -> staged(id, folder, store), all);
        References references =
                new References(new KnownRows(sessions, contracts, load.resolve("facts")), store.isEmpty());
        new Conforming(sessions, contracts, rows, references, load).run(tables(given), progress);
        return new ValidationCounts(sessions, contracts, given)
                .report(new StagedRows(sessions, folder::resolve, given), load, problems);
    }

    /** Deliveries that are only looked at lie in the folder that goes away. */
    private static Path staged(String id, Path folder, Optional<StoreLayout> store) {
        Path looked = folder.resolve(id);
        return Files.isDirectory(looked) ? looked : store.orElseThrow().staged().resolve(id);
    }

    private static Set<String> tables(List<StagedDelivery> deliveries) {
        return deliveries.stream()
                .flatMap(delivery -> delivery.rows().keySet().stream())
                .collect(Collectors.toSet());
    }

    private Optional<StagedDelivery> stage(Delivery delivery, Path folder, Progress progress) {
        delivery.problems().forEach(problem -> problems.add(withheld(problem)));
        if (!delivery.problems().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(staging.stage(delivery, folder, Erasures.NONE, progress));
        } catch (RuntimeException failed) {
            problems.add(withheld(Refusal.in(failed).orElseThrow(() -> failed)));
            return Optional.empty();
        }
    }

    private static FileProblem withheld(FileProblem problem) {
        return new FileProblem(
                Identifiers.withhold(problem.file()),
                problem.where() == null ? null : problem.where().with(Identifiers::withhold),
                problem.expected(),
                problem.found().with(Identifiers::withhold),
                problem.nearest());
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
