package cat.impulsem.etl.cli;

import cat.impulsem.etl.cli.BuiltProject.Ended;
import cat.impulsem.etl.cli.Command.Result;
import cat.impulsem.warehouse.store.Folders;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The store that {@code ./impulsem demo} makes, by the launcher itself, once for all tests that ask what is in it.
 *
 * @param folder where everything about it lies
 * @param project the built clone whose launcher is run
 * @param made what the command left behind
 */
public record DemoStore(Path folder, BuiltProject project, Result made) {
    private static DemoStore published;

    /** That store; the first who asks waits for it. */
    public static synchronized DemoStore published() {
        if (published == null) {
            published = make(temporaryFolder());
        }
        return published;
    }

    private static DemoStore make(Path folder) {
        BuiltProject project = new BuiltProject(folder.resolve("clone"));
        // Hadoop calls tools of the system; what builds still comes from the project's own folder.
        project.set("PATH", project.root().resolve("bin") + ":" + System.getenv("PATH"));
        project.set("IMPULSEM_HEAP", "2g");
        project.set("IMPULSEM_STORE", folder.resolve("store"));
        Result made = run(project, "demo", "--scale", "0.02", "--no-serve");
        // What is asked of the store afterwards takes seconds.
        project.set("IMPULSEM_TIER", "1");
        return new DemoStore(folder, project, made);
    }

    /** Not a folder of JUnit, which warns of every link that leads out of it. */
    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("impulsem-demo").toRealPath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The one delivery of the city. */
    public Path delivery() {
        try (Stream<Path> deliveries = Files.list(folder.resolve("store-deliveries"))) {
            return deliveries.findFirst().orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The store itself. */
    public StoreLayout store() {
        return new StoreLayout(folder.resolve("store"));
    }

    /** Runs a command on this store, in a shell without any language settings. */
    Result run(Object... arguments) {
        return run(project, arguments);
    }

    private static Result run(BuiltProject project, Object... arguments) {
        Ended ended = project.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Result(ended.exit(), ended.out(), ended.err());
    }
}
