package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.release.Publisher;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Computes the indicators and publishes a snapshot. */
@Command(
        name = "publish",
        description = "Compute the indicators, hide what could show a person, and publish a new snapshot.",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @Mixin
    private ReleaseOptions options;

    @Override
    public Integer call() {
        if (!Files.exists(store.layout().currentLoad())) {
            throw new UsageException("nothing is loaded in " + store.folder() + "; run './impulsem load' first");
        }
        System.out.println(Publisher.publish(store.layout(), options.of(store.layout()), new ConsoleProgress())
                .text());
        Deeds.published(store.layout());
        return ExitCode.DONE;
    }
}
