package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoParticipationTest {
    private static final Tally TALLY = new Tally("network.csv");
    private static final double TOLERANCE = 1e-9;

    static List<VectorRow> rows() {
        return VectorFile.rows("network.csv");
    }

    @AfterAll
    static void someRowsWereChecked() {
        TALLY.report();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void measuresAreThoseOfIgraph(VectorRow row) {
        CoParticipation network = CoParticipation.of(
                        VectorFile.rows("network_edges.csv", edge -> edge.text("case")
                                        .equals(row.text("case")))
                                .stream()
                                .map(edge -> new Participation(edge.text("actor"), edge.text("project")))
                                .toList())
                .orElseThrow();
        EntityTies ties = network.entities().get(row.text("actor"));
        assertThat(ties.degree()).isEqualTo(row.integer("degree"));
        assertThat(ties.strength()).isEqualTo(row.integer("strength"));
        assertThat(network.components()).isEqualTo(row.integer("components"));
        TALLY.relative(row, "betweenness", ties.betweenness(), TOLERANCE);
        TALLY.relative(row, "density", network.density(), TOLERANCE);
        TALLY.relative(row, "transitivity", network.transitivity(), TOLERANCE);
    }

    @Test
    void aLoneEntityHasNeitherDensityNorTransitivity() {
        CoParticipation network =
                CoParticipation.of(List.of(new Participation("school", "p"))).orElseThrow();
        assertThat(network.density()).isEmpty();
        assertThat(network.transitivity()).isEmpty();
        assertThat(network.components()).isEqualTo(1);
        assertThat(CoParticipation.of(List.of())).isEmpty();
    }

    @Test
    void aChainHasTriplesButNoTriangles() {
        List<Participation> chain = List.of(
                new Participation("a", "p"),
                new Participation("b", "p"),
                new Participation("b", "q"),
                new Participation("c", "q"));
        assertThat(CoParticipation.of(chain).orElseThrow().transitivity()).hasValue(0);
    }

    @Property(tries = 100)
    void orderAndRepetitionDoNotMatter(@ForAll Random random) {
        List<Participation> participations = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            participations.add(new Participation("e" + random.nextInt(8), "p" + random.nextInt(10)));
        }
        CoParticipation network = CoParticipation.of(participations).orElseThrow();
        participations.add(participations.getFirst());
        Collections.shuffle(participations, random);
        assertThat(CoParticipation.of(participations)).contains(network);
        int strength = network.entities().values().stream()
                .mapToInt(EntityTies::strength)
                .sum();
        assertThat(strength % 2).isZero();
    }
}
