package cat.impulsem.etl.bench;

import cat.impulsem.etl.demo.DemoCity;
import cat.impulsem.etl.demo.DemoOptions;
import cat.impulsem.warehouse.store.Folders;
import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures each contestant in a process of its own, interleaved, and prints medians and ratios; refuses to, when our load
 * and the plain SQL did not come to the same rows.
 *
 * @param work folder for what the runs write; emptied after each
 * @param runs how often each contestant runs
 */
public record Benchmark(Path work, int runs) {

    /** Runs every contestant at one scale of the demo city and returns a table to read. */
    public String at(double scale, Progress progress) {
        Path delivery = work.resolve("delivery-" + scale);
        DemoCity.write(new DemoOptions(delivery, 2026, scale, false), progress);
        Map<Contestant, List<Measure>> measures = new EnumMap<>(Contestant.class);
        Map<Contestant, LoadedRows> results = new EnumMap<>(Contestant.class);
        for (int run = 1; run <= runs; run++) {
            for (Contestant contestant : Contestant.values()) {
                progress.step("scale " + scale + ", run " + run + " of " + runs + ": " + contestant.title());
                measures.computeIfAbsent(contestant, key -> new ArrayList<>())
                        .add(measure(contestant, delivery, results));
            }
            requireSameResult(results);
        }
        String table = table(scale, delivery, measures)
                + String.format(
                        Locale.ROOT,
                        "same result: yes (%d rows)%n",
                        results.get(Contestant.LOAD).rows());
        Folders.delete(delivery);
        return table;
    }

    /** Two sides that do not come to the same have not been given the same work. */
    private static void requireSameResult(Map<Contestant, LoadedRows> results) {
        List<String> differences = results.get(Contestant.LOAD).differencesTo(results.get(Contestant.DUCKDB));
        if (!differences.isEmpty()) {
            throw new IllegalStateException("our load and the plain SQL came to different rows, so their times say"
                    + " nothing; of ours and theirs differ " + String.join("; ", differences));
        }
    }

    private Measure measure(Contestant contestant, Path delivery, Map<Contestant, LoadedRows> results) {
        Path folder = work.resolve("run");
        Path figures = work.resolve("figures.txt");
        try {
            Files.createDirectories(folder);
            long start = System.nanoTime();
            Process process = command(contestant, delivery, folder, figures).start();
            int status = process.waitFor();
            double wall = (System.nanoTime() - start) / 1e9;
            if (status != 0) {
                throw new IllegalStateException(contestant.title() + " ended with exit code " + status);
            }
            if (!results.containsKey(contestant)) {
                result(contestant, folder).ifPresent(result -> results.put(contestant, result));
            }
            String[] told = Files.readString(figures).split(" ");
            return new Measure(wall, Double.parseDouble(told[0]), Double.parseDouble(told[1]));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } finally {
            Folders.delete(folder);
        }
    }

    /** Read after the clock was stopped. */
    private static Optional<LoadedRows> result(Contestant contestant, Path folder) {
        return switch (contestant) {
            case READ -> Optional.empty();
            case DUCKDB -> Optional.of(LoadedRows.ofPlainSql(folder));
            case LOAD -> {
                StoreLayout store = new StoreLayout(folder);
                String load = new Pointer(store.currentLoad()).read().orElseThrow();
                yield Optional.of(LoadedRows.ofLoad(store.loads().resolve(load)));
            }
        };
    }

    private static ProcessBuilder command(Contestant contestant, Path delivery, Path folder, Path figures) {
        List<String> words = new ArrayList<>();
        words.add(ProcessHandle.current().info().command().orElse("java"));
        words.add("@" + Path.of(System.getenv().getOrDefault("IMPULSEM_ROOT", "."), "etl", "spark.jvm"));
        words.addAll(List.of("-XX:+UseParallelGC", "-Xmx4g", "-cp", System.getProperty("java.class.path")));
        words.add(MeasuredRun.class.getName());
        words.addAll(List.of(contestant.name(), delivery.toString(), folder.toString(), figures.toString()));
        return new ProcessBuilder(words).inheritIO();
    }

    private static String table(double scale, Path delivery, Map<Contestant, List<Measure>> measures) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "Scale %s: %.0f MB of CSV%n", scale, bytes(delivery) / 1e6));
        text.append(String.format(
                Locale.ROOT,
                "%-20s %10s %10s %10s %14s %14s%n",
                "medians",
                "wall s",
                "CPU s",
                "peak MB",
                "wall / DuckDB",
                "wall / reading"));
        Measure duckDb = Measure.median(measures.get(Contestant.DUCKDB));
        Measure read = Measure.median(measures.get(Contestant.READ));
        measures.forEach((contestant, runs) -> {
            Measure median = Measure.median(runs);
            text.append(String.format(
                    Locale.ROOT,
                    "%-20s %10.2f %10.2f %10.0f %13.2fx %13.1fx%n",
                    contestant.title(),
                    median.wallSeconds(),
                    median.cpuSeconds(),
                    median.peakMegabytes(),
                    median.wallSeconds() / duckDb.wallSeconds(),
                    median.wallSeconds() / read.wallSeconds()));
        });
        return text.toString();
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
