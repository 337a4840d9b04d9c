package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.release.Publisher;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says in words what a release would hide. */
@Command(
        name = "release",
        description = "Say what publishing would hide to protect people, why, and what that costs; change nothing.",
        mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @Option(names = "--dry-run", description = "needed: the real release is the command publish")
    private boolean dryRun;

    @Mixin
    private ReleaseOptions options;

    @Option(names = "--language", defaultValue = "CA", description = "language: ca, es, en (default: ca)")
    private Language language;

    @Override
    public Integer call() {
        if (!dryRun) {
            throw new UsageException("say release --dry-run; to release, run './impulsem publish'");
        }
        if (!Files.exists(store.layout().currentLoad())) {
            throw new UsageException("nothing is loaded in " + store.folder() + "; run './impulsem load' first");
        }
        new ReleaseWords(language)
                .of(Publisher.preview(store.layout(), options.of(store.layout()), new ConsoleProgress()))
                .forEach(System.out::println);
        return ExitCode.DONE;
    }
}
