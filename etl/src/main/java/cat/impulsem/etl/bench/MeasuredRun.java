package cat.impulsem.etl.bench;

import cat.impulsem.etl.load.Intake;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.etl.spark.SparkSessions;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One measured process: does the work of one contestant, then writes its processor time and peak memory to a file. */
public final class MeasuredRun {
    private MeasuredRun() {}

    /**
     * Runs one contestant.
     *
     * @param arguments contestant, folder of the delivery, empty folder to work in, file for the figures
     */
    public static void main(String[] arguments) throws IOException {
        Path delivery = Path.of(arguments[1]);
        Path work = Path.of(arguments[2]);
        switch (Contestant.valueOf(arguments[0])) {
            case READ -> readAll(delivery);
            case DUCKDB -> new PlainDuckDb(Contracts.load(), delivery, work).run();
            case LOAD -> load(delivery, work);
        }
        Files.writeString(Path.of(arguments[3]), cpuSeconds() + " " + peakMegabytes());
    }

    private static void load(Path delivery, Path work) throws IOException {
        PseudonymKey key = PseudonymKey.at(work.resolveSibling(work.getFileName() + ".key"));
        try (var spark = SparkSessions.open()) {
            new Intake(spark, Contracts.load(), key).load(List.of(delivery), new StoreLayout(work), Progress.silent());
        }
    }

    private static void readAll(Path delivery) throws IOException {
        byte[] buffer = new byte[1 << 20];
        try (Stream<Path> files = Files.walk(delivery).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                try (InputStream stream = Files.newInputStream(file)) {
                    int read;
                    do {
                        read = stream.read(buffer);
                    } while (read >= 0);
                }
            }
        }
    }

    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static double peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
