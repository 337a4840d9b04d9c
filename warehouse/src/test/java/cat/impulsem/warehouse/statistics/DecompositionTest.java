package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecompositionTest {
    private static final Tally TALLY = new Tally("decomposition.csv");

    static List<List<VectorRow>> cases() {
        return List.copyOf(VectorFile.rows("decomposition.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("case") + row.text("method"), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    @AfterAll
    static void someRowsWereChecked() {
        TALLY.report();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void effectsAreThePublishedOnes(List<VectorRow> rows) {
        List<String> factors = rows.stream()
                .map(row -> row.text("factor"))
                .filter(factor -> !factor.equals("TOTAL"))
                .toList();
        List<FactorChange> changes = changes(rows.getFirst().text("case"), factors);
        String method = rows.getFirst().text("method");
        Decomposition parts =
                switch (method) {
                    case "das_gupta_shapley" -> Decomposition.shapley(factors, changes);
                    case "lmdi_additive" ->
                        Decomposition.logMean(factors, changes).orElseThrow();
                    case "horiuchi_line_integral" -> Decomposition.lineIntegral(factors, changes);
                    default -> throw new IllegalArgumentException("No method " + method);
                };
        for (VectorRow row : rows) {
            String factor = row.text("factor");
            double value = factor.equals("TOTAL") ? parts.total() : parts.effect(factor);
            if (method.equals("horiuchi_line_integral")) {
                TALLY.relative(row, "effect", value, 1e-6);
            } else {
                TALLY.absolute(row, "effect", value, 1e-9 * Math.max(1, Math.abs(parts.total())));
            }
        }
        double change = changes.stream()
                .mapToDouble(one -> one.productAfter() - one.productBefore())
                .sum();
        assertThat(parts.total()).isCloseTo(change, within(1e-9));
    }

    private static List<FactorChange> changes(String name, List<String> factors) {
        List<VectorRow> inputs = VectorFile.rows(
                "decomposition_inputs.csv", row -> row.text("case").equals(name));
        Map<String, Double> values =
                inputs.stream().collect(Collectors.toMap(DecompositionTest::key, row -> row.number("value")));
        Set<String> categories =
                inputs.stream().map(row -> row.text("category")).collect(Collectors.toCollection(LinkedHashSet::new));
        return categories.stream()
                .map(category -> new FactorChange(
                        category, values(values, "0", factors, category), values(values, "1", factors, category)))
                .toList();
    }

    private static String key(VectorRow row) {
        return row.text("period") + "|" + row.text("factor") + "|" + row.text("category");
    }

    private static List<Double> values(
            Map<String, Double> values, String period, List<String> factors, String category) {
        return factors.stream()
                .map(factor -> values.get(period + "|" + factor + "|" + category))
                .toList();
    }

    @Test
    void logarithmsOfZerosAreUndefined() {
        List<FactorChange> changes = List.of(new FactorChange("forms", List.of(2.0, 0.0), List.of(1.0, 3.0)));
        assertThat(Decomposition.logMean(List.of("a", "b"), changes)).isEmpty();
        assertThat(Decomposition.shapley(List.of("a", "b"), changes).total()).isEqualTo(3);
    }

    @Test
    void everyCategoryHasAllFactors() {
        assertThatThrownBy(() -> Decomposition.shapley(
                        List.of("a", "b"), List.of(new FactorChange("forms", List.of(1.0), List.of(2.0)))))
                .hasMessage("forms does not have the factors [a, b]");
    }

    @Test
    void twoFactorsAreKitagawas() {
        // 3·4 to 5·10: a: 2·(4+10)/2 = 14, b: 6·(3+5)/2 = 24
        Decomposition parts = Decomposition.shapley(
                List.of("a", "b"), List.of(new FactorChange("", List.of(3.0, 4.0), List.of(5.0, 10.0))));
        assertThat(parts.effects()).containsExactlyInAnyOrderEntriesOf(Map.of("a", 14.0, "b", 24.0));
    }

    @Property(tries = 300)
    void effectsAddUpToTheChangeAndDoNotDependOnOrder(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int size) {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            order.add(k);
        }
        List<FactorChange> changes = random(random, size, -1);
        Decomposition parts = Decomposition.shapley(names(order), changes);
        double change = changes.stream()
                .mapToDouble(one -> one.productAfter() - one.productBefore())
                .sum();
        assertThat(parts.total()).isCloseTo(change, within(1e-9));

        Collections.shuffle(order, random);
        List<FactorChange> shuffled = new ArrayList<>(changes.stream()
                .map(one -> new FactorChange(
                        one.category(),
                        order.stream().map(one.before()::get).toList(),
                        order.stream().map(one.after()::get).toList()))
                .toList());
        Collections.shuffle(shuffled, random);
        Decomposition other = Decomposition.shapley(names(order), shuffled);
        parts.effects()
                .forEach((factor, effect) -> assertThat(other.effect(factor)).isCloseTo(effect, within(1e-9)));
    }

    @Property(tries = 300)
    void allMethodsAddUpAndTheStraightLineIsShapleys(@ForAll Random random) {
        List<String> factors = List.of("0", "1", "2");
        List<FactorChange> changes = random(random, 3, 0.1);
        Decomposition shapley = Decomposition.shapley(factors, changes);
        assertThat(Decomposition.logMean(factors, changes).orElseThrow().total())
                .isCloseTo(shapley.total(), within(1e-9));
        Decomposition line = Decomposition.lineIntegral(factors, changes);
        shapley.effects()
                .forEach((factor, effect) -> assertThat(line.effect(factor)).isCloseTo(effect, within(1e-5)));
    }

    @Property(tries = 200)
    void backwardsEveryEffectTurnsRound(@ForAll Random random) {
        List<String> factors = List.of("0", "1", "2");
        List<FactorChange> changes = random(random, 3, -1);
        List<FactorChange> back = changes.stream()
                .map(one -> new FactorChange(one.category(), one.after(), one.before()))
                .toList();
        Decomposition there = Decomposition.shapley(factors, changes);
        Decomposition returned = Decomposition.shapley(factors, back);
        factors.forEach(factor -> assertThat(returned.effect(factor)).isCloseTo(-there.effect(factor), within(1e-9)));
    }

    private static List<String> names(List<Integer> order) {
        return order.stream().map(String::valueOf).toList();
    }

    private static List<FactorChange> random(Random random, int factors, double least) {
        List<FactorChange> changes = new ArrayList<>();
        for (int category = 0; category < 4; category++) {
            changes.add(
                    new FactorChange("c" + category, values(random, factors, least), values(random, factors, least)));
        }
        return changes;
    }

    private static List<Double> values(Random random, int factors, double least) {
        return random.doubles(factors, least, 3).boxed().toList();
    }
}
