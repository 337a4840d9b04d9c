package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FragmentationTest {
    private static final Tally TALLY = new Tally("fragmentation.csv");
    private static final double TOLERANCE = 1e-12;

    static List<VectorRow> rows() {
        return VectorFile.rows("fragmentation.csv");
    }

    @AfterAll
    static void someRowsWereChecked() {
        TALLY.report();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void measuresAreThoseOfTheDefinitions(VectorRow row) {
        List<AgendaEntry> entries =
                VectorFile.rows("fragmentation_blocks.csv", entry -> entry.text("case")
                                .equals(row.text("case")))
                        .stream()
                        .map(entry -> new AgendaEntry(entry.text("activity"), entry.number("minutes")))
                        .toList();
        Fragmentation measures = Fragmentation.of(entries, 45).orElseThrow();
        TALLY.relative(row, "total_minutes", measures.total(), TOLERANCE);
        TALLY.relative(row, "blocks", measures.blocks(), 0);
        TALLY.relative(row, "switches", measures.switches(), 0);
        TALLY.relative(row, "switches_per_hour", measures.switchesPerHour(), TOLERANCE);
        TALLY.relative(row, "mean_block", measures.meanBlock(), TOLERANCE);
        TALLY.relative(row, "median_block", measures.medianBlock(), TOLERANCE);
        TALLY.relative(row, "time_weighted_block", measures.timeWeightedBlock(), TOLERANCE);
        TALLY.relative(row, "share_time_in_blocks_ge_45", measures.longShare(), TOLERANCE);
        TALLY.relative(row, "shannon_nats", measures.shannon(), TOLERANCE);
        TALLY.relative(row, "evenness", measures.evenness(), TOLERANCE);
        TALLY.relative(row, "simpson", measures.simpson(), TOLERANCE);
    }

    @Test
    void fourContiguousHalfHoursAreOneBlockOfTwoHours() {
        assertThat(TimeSpan.blocks(halfHours(30), 10)).containsExactly(120.0);
        assertThat(Fragmentation.timeWeighted(TimeSpan.blocks(halfHours(30), 10)))
                .contains(120.0);
    }

    @Test
    void fourIsolatedHalfHoursAreBlocksOfHalfAnHour() {
        assertThat(Fragmentation.timeWeighted(TimeSpan.blocks(halfHours(60), 10)))
                .contains(30.0);
    }

    @Test
    void aGapOfTenMinutesDoesNotPartABlock() {
        assertThat(TimeSpan.blocks(halfHours(40), 10)).containsExactly(120.0);
        assertThat(TimeSpan.blocks(halfHours(41), 10)).hasSize(4);
    }

    @Test
    void noTimeIsNotFragmented() {
        assertThat(Fragmentation.of(List.of(), 45)).isEmpty();
        assertThat(Fragmentation.timeWeighted(List.of())).isEmpty();
    }

    private static List<TimeSpan> halfHours(int every) {
        return IntStream.range(0, 4)
                .mapToObj(i -> new TimeSpan(480 + i * every, 510 + i * every))
                .toList();
    }

    @Property(tries = 300)
    void splittingAnEntryInTwoChangesNothing(@ForAll Random random) {
        List<AgendaEntry> whole = new ArrayList<>();
        List<AgendaEntry> split = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String activity = "activity" + random.nextInt(3);
            int minutes = 2 * (1 + random.nextInt(60));
            whole.add(new AgendaEntry(activity, minutes));
            split.add(new AgendaEntry(activity, minutes / 2.0));
            split.add(new AgendaEntry(activity, minutes / 2.0));
        }
        Fragmentation one = Fragmentation.of(whole, 45).orElseThrow();
        Fragmentation other = Fragmentation.of(split, 45).orElseThrow();
        assertThat(other.switches()).isEqualTo(one.switches());
        assertThat(other.shannon()).isCloseTo(one.shannon(), within(1e-12));
        assertThat(other.timeWeightedBlock()).isCloseTo(one.timeWeightedBlock(), within(1e-9));
        assertThat(one.timeWeightedBlock()).isGreaterThanOrEqualTo(one.meanBlock() - 1e-9);
        assertThat(one.evenness()).isBetween(0.0, 1 + 1e-12);
    }
}
