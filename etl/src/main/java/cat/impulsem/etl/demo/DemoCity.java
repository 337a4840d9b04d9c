package cat.impulsem.etl.demo;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes the delivery of an invented city's centres on the real geography of Barcelona. */
public final class DemoCity {
    /** Source that deliveries of the demo city name, by which everything made from them is known to be simulated. */
    public static final String SOURCE = "demo";

    private DemoCity() {}

    /**
     * Writes one delivery folder.
     *
     * @param options where, how much and from which seed
     * @param progress told what is being written
     * @return what was written
     * @throws IllegalArgumentException if the folder holds anything
     */
    public static DemoSummary write(DemoOptions options, Progress progress) {
        checkEmpty(options.folder());
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
        if (options.dirt()) {
            progress.step("dirt");
            new Dirt(files).write(options.folder());
        }
        describe(options, city.span());
        return new DemoSummary(
                options.folder(), city.span().first(), city.span().last(), files.rows());
    }

    /** Files of an older city would be delivered together with the new ones. */
    private static void checkEmpty(Path folder) {
        String[] there = folder.toFile().list();
        if (there != null && there.length > 0) {
            throw new IllegalArgumentException(
                    "folder " + folder + ": expected an empty or new folder, found " + there.length + " files in it");
        }
    }

    private static void describe(DemoOptions options, Span span) {
        String text = "# Simulated data: no row is about a real person, professional or case\n"
                + "source: " + SOURCE + "\n"
                + "period: " + span.first() + ".." + span.last() + "\n"
                + "issued: " + span.issued() + "\n"
                + "sequence: 1\n"
                + (options.dirt() ? "mapping: " + DirtyFiles.MAPPING + "\n" : "")
                + gaps(span);
        Path file = options.folder().resolve("delivery.yml");
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Two months of a centre's agenda never arrive: that is another thing than a month without work. */
    private static String gaps(Span span) {
        return Story.GAPS.entrySet().stream()
                .filter(gap -> span.months().contains(gap.getValue()))
                .map(gap -> "  - {tables: [agenda_entries, availability], centres: [" + gap.getKey() + "], period: "
                        + gap.getValue() + "}\n")
                .collect(Collectors.joining("", "gaps:\n", ""));
    }
}
