package cat.impulsem.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderIndependenceTest {
    private static final String[] ALL = {
        "entry_id", "professional_id", "centre_id", "work_date", "start_minute", "end_minute", "recorded_date"
    };

    @TempDir
    Path folder;

    @Test
    void orderOfRowsAndSplitIntoFilesDoNotMatter() {
        Town town = new Town(folder);
        Path registers = town.registers();
        StoreLayout plain = town.store("plain");
        town.loadInto(plain, registers, town.agenda("source: sias", entries().toArray(String[]::new)));
        for (int seed = 1; seed <= 3; seed++) {
            StoreLayout other = town.store("shuffled" + seed);
            town.loadInto(other, registers, town.files("source: sias", split(seed)));
            assertThat(town.facts(other, "agenda_entries", ALL))
                    .as("seed %d", seed)
                    .isEqualTo(town.facts(plain, "agenda_entries", ALL));
            assertThat(town.quarantine(other, "agenda_entries", "entry_id", "end_minute"))
                    .as("seed %d", seed)
                    .isEqualTo(town.quarantine(plain, "agenda_entries", "entry_id", "end_minute"));
        }
    }

    @Test
    void orderOfDeliveriesDoesNotMatter() {
        Town town = new Town(folder);
        Path registers = town.registers();
        Path first =
                town.agenda("source: sias\nperiod: 2024-01..2024-02", entries().toArray(String[]::new));
        Path second = town.agenda(
                "source: sias\nperiod: 2024-02..2024-02\nsequence: 2", "Z1,P1,1,2024-02-01,540,600,ENTR,2024-02-02");
        StoreLayout oneByOne = town.store("one");
        town.loadInto(oneByOne, registers);
        town.loadInto(oneByOne, first);
        town.loadInto(oneByOne, second);
        StoreLayout backwards = town.store("two");
        town.loadInto(backwards, second);
        town.loadInto(backwards, first, registers);
        assertThat(backwards.loads().resolve(town.loadInForce(backwards).getFileName()))
                .hasFileName(town.loadInForce(oneByOne).getFileName().toString());
        assertThat(town.facts(backwards, "agenda_entries", ALL)).isEqualTo(town.facts(oneByOne, "agenda_entries", ALL));
        assertThat(town.quarantine(backwards, "agenda_entries", ALL))
                .isEqualTo(town.quarantine(oneByOne, "agenda_entries", ALL));
    }

    /** Sixty entries of three people on four days, full of overlaps, repetitions and other states of the same entry. */
    private static List<String> entries() {
        Random dice = new Random(7);
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int start = 480 + 15 * dice.nextInt(20);
            entries.add("A%d,P%d,%d,2024-0%d-0%d,%d,%d,ENTR,2024-03-0%d"
                    .formatted(
                            dice.nextInt(30),
                            1 + dice.nextInt(3),
                            1 + dice.nextInt(3),
                            1 + dice.nextInt(2),
                            1 + dice.nextInt(2),
                            start,
                            start + 15 * dice.nextInt(6),
                            1 + dice.nextInt(2)));
        }
        entries.addAll(entries.subList(0, 5));
        return entries;
    }

    private static Map<String, String> split(int seed) {
        Random dice = new Random(seed);
        List<String> shuffled = new ArrayList<>(entries());
        Collections.shuffle(shuffled, dice);
        int cut = 1 + dice.nextInt(shuffled.size() - 1);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "agenda_entries_b.csv", Town.agendaFile(shuffled.subList(0, cut).toArray(String[]::new)));
        files.put(
                "agenda_entries_a.csv",
                Town.agendaFile(shuffled.subList(cut, shuffled.size()).toArray(String[]::new)));
        return files;
    }
}
