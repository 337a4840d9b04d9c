package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardisationTest {
    private static final Tally TALLY = new Tally("standardised_rates.csv");
    private static final double TOLERANCE = 1e-10;

    static List<VectorRow> directRows() {
        return VectorFile.rows("standardised_rates.csv", row -> row.text("kind").equals("direct"));
    }

    static List<VectorRow> indirectRows() {
        return VectorFile.rows("standardised_rates.csv", row -> row.text("kind").equals("indirect"));
    }

    @AfterAll
    static void someRowsWereChecked() {
        TALLY.report();
    }

    @ParameterizedTest
    @MethodSource("directRows")
    void directRateIsThePublishedOne(VectorRow row) {
        if (row.optional("value").isEmpty()) {
            TALLY.checked(row);
            assertThat(StandardisedRate.direct(directStrata(row), scale(row))).isEmpty();
            return;
        }
        StandardisedRate rate =
                StandardisedRate.direct(directStrata(row), scale(row)).orElseThrow();
        TALLY.relative(row, "observed", rate.events(), TOLERANCE);
        TALLY.relative(row, "value", rate.value(), TOLERANCE);
        TALLY.relative(row, "lower", rate.interval().lower(), TOLERANCE);
        TALLY.relative(row, "upper", rate.interval().upper(), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("indirectRows")
    void indirectRatioIsThePublishedOne(VectorRow row) {
        StandardisedRatio ratio = StandardisedRatio.of(row.number("observed"), indirectStrata(row), scale(row))
                .orElseThrow();
        TALLY.relative(row, "expected", ratio.expected(), TOLERANCE);
        TALLY.relative(row, "value", ratio.value(), TOLERANCE);
        TALLY.relative(row, "lower", ratio.interval().lower(), TOLERANCE);
        TALLY.relative(row, "upper", ratio.interval().upper(), TOLERANCE);
    }

    @Test
    void nineEventsAreTooFewForADirectRate() {
        List<DirectStratum> strata = List.of(new DirectStratum(9, 100, 1));
        assertThat(StandardisedRate.direct(strata, RateScale.per(1_000))).isEmpty();
    }

    @Test
    void aStratumWithoutPopulationLeavesTheRateUndefined() {
        List<DirectStratum> strata = List.of(new DirectStratum(20, 100, 1), new DirectStratum(0, 0, 1));
        assertThat(StandardisedRate.direct(strata, RateScale.per(1_000))).isEmpty();
    }

    @Test
    void nothingExpectedLeavesTheRatioUndefined() {
        assertThat(StandardisedRatio.of(3, List.of(new IndirectStratum(0, new EventCount(5, 100)))))
                .isEmpty();
        assertThat(StandardisedRatio.of(3, List.of(new IndirectStratum(10, new EventCount(0, 0)))))
                .isEmpty();
    }

    @Test
    void ratioOfOneGivesTheRateOfTheReference() {
        // 200 people at 5 in 100 make 10 expected; 10 were observed
        StandardisedRatio ratio = StandardisedRatio.of(10, List.of(new IndirectStratum(200, new EventCount(5, 100))))
                .orElseThrow();
        assertThat(ratio.value()).isEqualTo(1);
        assertThat(ratio.rate(50).value()).isEqualTo(50);
    }

    @Property
    void orderOfStrataDoesNotMatter(@ForAll Random random) {
        List<DirectStratum> strata = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            strata.add(new DirectStratum(10 + random.nextInt(90), 500 + random.nextInt(500), 1 + random.nextInt(9)));
        }
        double value = StandardisedRate.direct(strata, RateScale.per(1_000))
                .orElseThrow()
                .value();
        Collections.shuffle(strata, random);
        assertThat(StandardisedRate.direct(strata, RateScale.per(1_000))
                        .orElseThrow()
                        .value())
                .isCloseTo(value, Assertions.within(1e-9));
    }

    private static RateScale scale(VectorRow row) {
        return new RateScale(row.number("multiplier"), row.confidence(), CountMethod.BYAR_FROM_TEN);
    }

    private static List<VectorRow> strata(VectorRow row) {
        return VectorFile.rows(
                "standardised_strata.csv",
                stratum -> stratum.text("kind").equals(row.text("kind"))
                        && stratum.text("case").equals(row.text("case")));
    }

    private static List<DirectStratum> directStrata(VectorRow row) {
        return strata(row).stream()
                .map(stratum ->
                        new DirectStratum(stratum.number("count"), stratum.number("pop"), stratum.number("std_pop")))
                .toList();
    }

    private static List<IndirectStratum> indirectStrata(VectorRow row) {
        return strata(row).stream()
                .map(stratum -> new IndirectStratum(
                        stratum.number("pop"), new EventCount(stratum.number("ref_count"), stratum.number("ref_pop"))))
                .toList();
    }
}
