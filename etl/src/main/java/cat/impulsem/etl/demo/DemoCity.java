package cat.impulsem.etl.demo;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the delivery of an invented city's centres on the real geography of Barcelona. */
public final class DemoCity {
    private DemoCity() {}

    /**
     * Writes one delivery folder.
     *
     * @param options where, how much and from which seed
     * @param progress told what is being written
     * @return what was written
     */
    public static DemoSummary write(DemoOptions options, Progress progress) {
        City city = City.of(options);
        TableFiles files = new TableFiles(options.folder(), Contracts.load());
        progress.step("registers");
        new RegisterTables(city, files).write();
        progress.step("agenda");
        new AgendaTables(city).write(files);
        progress.step("administrative records");
        new AdministrativeTables(city, files).write();
        progress.step("programme");
        new CaseTables(city, files).write();
        new ActionTables(city, files).write();
        new ReviewTables(city, files).write();
        new PlanTables(city, files).write();
        new ParticipationTables(city, files).write();
        new ContextTables(files).write();
        describe(options, city.span());
        return new DemoSummary(
                options.folder(), city.span().first(), city.span().last(), files.rows());
    }

    private static void describe(DemoOptions options, Span span) {
        String text = "# Simulated data: no row is about a real person, professional or case\n"
                + "source: demo\n"
                + "period: " + span.first() + ".." + span.last() + "\n"
                + "issued: " + span.issued() + "\n"
                + "sequence: 1\n";
        Path file = options.folder().resolve("delivery.yml");
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
