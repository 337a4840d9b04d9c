package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.statistics.CoParticipation;
import cat.impulsem.warehouse.statistics.EntityTies;
import cat.impulsem.warehouse.statistics.Participation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The network in SQL is that of the statistics, which reproduce igraph's. */
class EntityNetworkTest {
    private static final Analysis NETWORK = AnalysisCatalogue.load().get("C.I.network");
    private static final int ACTIONS = 8;
    private static final int ENTITIES = 9;
    private static final double EXACT = 1e-9;

    @Property(tries = 15)
    void sqlAndStatisticsAgree(@ForAll long seed) {
        Random dice = new Random(seed);
        List<Participation> participations = new ArrayList<>();
        List<Map<String, String>> links = new ArrayList<>();
        for (int action = 0; action < ACTIONS; action++) {
            for (int entity = 0; entity < ENTITIES; entity++) {
                if (action == 0 && entity == 0 || dice.nextInt(4) == 0) {
                    participations.add(new Participation("E" + entity, "A" + action));
                    links.add(Map.of("action_id", "A" + action, "entity_id", "E" + entity, "since_date", "2024-01-01"));
                }
            }
        }
        CoParticipation expected = CoParticipation.of(participations).orElseThrow();
        Map<String, Double> found = found(links);
        double degrees = expected.entities().values().stream()
                .mapToInt(EntityTies::degree)
                .sum();
        double strengths = expected.entities().values().stream()
                .mapToDouble(EntityTies::strength)
                .sum();
        assertThat(found.get("entities")).isEqualTo(expected.entities().size());
        assertThat(found.get("ties")).isEqualTo(degrees / 2);
        assertThat(found.get("degree")).isCloseTo(degrees / expected.entities().size(), within(EXACT));
        assertThat(found.get("meetings") * found.get("actions")).isCloseTo(strengths / 2, within(EXACT));
        assertSame(found.get("density"), expected.density());
        assertSame(found.get("transitivity"), expected.transitivity());
    }

    private static void assertSame(Double found, java.util.OptionalDouble expected) {
        assertThat(found == null).isEqualTo(expected.isEmpty());
        expected.ifPresent(value -> assertThat(found).isCloseTo(value, within(EXACT)));
    }

    private static Map<String, Double> found(List<Map<String, String>> links) {
        List<Map<String, String>> actions = new ArrayList<>();
        List<Map<String, String>> centres = new ArrayList<>();
        for (int action = 0; action < ACTIONS; action++) {
            actions.add(Map.of("action_id", "A" + action, "typology", "OBERT", "started_date", "2024-01-01"));
            centres.add(Map.of("action_id", "A" + action, "centre_id", "1"));
        }
        AnalysisExample example = new AnalysisExample(
                "random",
                Map.of("actions", actions, "action_centres", centres, "action_entities", links),
                Period.parse("2024-01..2024-06"),
                null,
                List.of());
        try (SqlEngine engine = DuckDbEngine.open()) {
            return new AnalysisExampleRun(IndicatorCatalogue.load(), engine)
                    .rows(NETWORK, example).stream()
                            .filter(row -> row.codes().getFirst().equals("ALL"))
                            .findFirst()
                            .orElseThrow()
                            .values();
        }
    }
}
