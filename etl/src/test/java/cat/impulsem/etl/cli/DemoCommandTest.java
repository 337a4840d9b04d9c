package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {
    @TempDir
    Path folder;

    /** Its ledger would hold the small differences between two cities back, as if one city had been revised. */
    @Test
    void cityBeforeIsForgottenWithItsReleasesButNotWhoLookedAtIt() throws IOException {
        StoreLayout store = new StoreLayout(folder);
        Path log = store.restricted().resolve("audit/audit.jsonl");
        List<Path> city = List.of(
                store.staged().resolve("d/part.parquet"),
                store.loads().resolve("l/LOAD.json"),
                store.currentLoad(),
                store.releases().resolve("S1.json"),
                store.released().resolve("CURRENT"),
                store.released().resolve("snapshots/S1/MANIFEST.json"));
        for (Path file : city) {
            write(file);
        }
        write(log);

        DemoCommand.clear(store);

        assertThat(city).allSatisfy(file -> assertThat(file).doesNotExist());
        assertThat(log).exists();
    }

    @Test
    void deliveriesOfOtherCitiesAreRemovedAndNothingElse() throws IOException {
        Path kept = folder.resolve("demo-seed2026-scale1.0-0.1.0+b");
        List<Path> others = List.of(
                folder.resolve("demo-seed2026-scale1.0-0.1.0+a"), folder.resolve(".demo-seed7-scale0.1-0.1.0+a.draft"));
        Path foreign = folder.resolve("of-a-real-centre");
        for (Path delivery : List.of(kept, others.getFirst(), others.getLast(), foreign)) {
            write(delivery.resolve("centres.csv"));
        }

        DemoCommand.forgetOthers(kept);

        assertThat(others).allSatisfy(delivery -> assertThat(delivery).doesNotExist());
        assertThat(kept.resolve("centres.csv")).exists();
        assertThat(foreign.resolve("centres.csv")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "0", "-1"})
    void portThatCannotBeIsWrongUsageBeforeAnythingIsGenerated(String port) {
        Path store = folder.resolve("store");
        for (String command : List.of("demo", "serve")) {
            StringWriter said = new StringWriter();
            int exit = Impulsem.commandLine()
                    .setErr(new PrintWriter(said, true))
                    .execute(command, "--port", port, "--store", store.toString());
            assertThat(exit).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(said.toString()).contains("--port is a number from 1 to 65535, not " + port);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void portThatIsTakenIsToldBeforeAnythingIsGenerated() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int exit = Impulsem.commandLine()
                    .setErr(new PrintWriter(new StringWriter()))
                    .execute("demo", "--port", "" + taken.getLocalPort(), "--store", folder.resolve("store") + "");
            assertThat(exit).isEqualTo(ExitCode.WRONG_USAGE);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }
}
