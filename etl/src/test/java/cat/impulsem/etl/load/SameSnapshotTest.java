package cat.impulsem.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.release.PublishOptions;
import cat.impulsem.warehouse.release.PublishedSnapshot;
import cat.impulsem.warehouse.release.Publisher;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published follows from the deliveries, wherever and whenever they are loaded. */
class SameSnapshotTest {
    private static final String[] NAME_TIMES = {"snapshot_info.parquet", "delivery_arrivals.parquet"};

    @TempDir
    static Path folder;

    private static PublishedSnapshot first;
    private static PublishedSnapshot later;

    @BeforeAll
    static void loadTwice() {
        Town town = new Town(folder);
        Path registers = town.registers();
        Path january =
                town.agenda("source: sias\nperiod: 2024-01..2024-01", "A1,P1,1,2024-01-15,540,600,ENTR,2024-01-16");
        Path february =
                town.agenda("source: sias\nperiod: 2024-02..2024-02", "A2,P1,1,2024-02-15,540,660,INFO,2024-02-16");
        town.loadInto(town.store("first"), registers, january, february);
        first = publish(town.store("first"));
        town.passDays(3);
        town.loadInto(town.store("later"), february);
        town.passDays(1);
        town.loadInto(town.store("later"), january, registers);
        later = publish(town.store("later"));
    }

    @Test
    void equalDeliveriesGiveEqualContent() throws IOException {
        assertThat(manifest(later).path("content_hash"))
                .isEqualTo(manifest(first).path("content_hash"));
    }

    @Test
    void equalDeliveriesGiveEqualFiles() throws IOException {
        Map<String, byte[]> files = parquet(first);
        Map<String, byte[]> again = parquet(later);
        assertThat(again).containsOnlyKeys(files.keySet()).containsKeys(NAME_TIMES);
        for (String name : NAME_TIMES) {
            files.remove(name);
        }
        files.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void manifestTellsTheRowsOfEachFile() throws IOException {
        assertThat(manifest(first).path("inputs").findValues("files"))
                .anySatisfy(files -> assertThat(files.get(0).toString())
                        .contains("\"name\":\"agenda_entries.csv\"", "\"rows\":1", "\"sha256\":"));
    }

    private static PublishedSnapshot publish(StoreLayout store) {
        return Publisher.publish(store, PublishOptions.now("test", true), Progress.silent());
    }

    private static JsonNode manifest(PublishedSnapshot snapshot) throws IOException {
        return Yaml.json()
                .readTree(snapshot.folder().resolve(SnapshotStore.MANIFEST).toFile());
    }

    private static Map<String, byte[]> parquet(PublishedSnapshot snapshot) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var all = Files.newDirectoryStream(snapshot.folder(), "*.parquet")) {
            for (Path file : all) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
