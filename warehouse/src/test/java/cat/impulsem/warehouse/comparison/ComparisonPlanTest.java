package cat.impulsem.warehouse.comparison;

import static cat.impulsem.warehouse.comparison.Benchmark.BASELINE;
import static cat.impulsem.warehouse.comparison.Benchmark.PEERS;
import static cat.impulsem.warehouse.comparison.Benchmark.REST_OF_CITY;
import static cat.impulsem.warehouse.comparison.Benchmark.YEAR_BEFORE;
import static cat.impulsem.warehouse.comparison.ComparisonPlan.Method.CLUSTERED;
import static cat.impulsem.warehouse.comparison.ComparisonPlan.Method.CLUSTERED_CHANGE;
import static cat.impulsem.warehouse.comparison.ComparisonPlan.Method.POISSON;
import static cat.impulsem.warehouse.comparison.ComparisonPlan.Method.WILSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cat.impulsem.warehouse.comparison.ComparisonPlan.Chart;
import cat.impulsem.warehouse.comparison.ComparisonPlan.Funnel;
import cat.impulsem.warehouse.comparison.ComparisonPlan.Method;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Kind;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Uncertainty;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonPlanTest {
    private static final Set<Benchmark> ALL = Set.of(REST_OF_CITY, PEERS, YEAR_BEFORE, BASELINE);
    private static final Set<Benchmark> YEARS = Set.of(YEAR_BEFORE, BASELINE);

    static Stream<Arguments> declarations() {
        return Stream.of(
                arguments("share of cases", declared(), WILSON, Funnel.PROPORTION, ALL, Chart.LANEY),
                arguments(
                        "distinct persons of all",
                        declared().kind(Kind.DISTINCT).over(OverCentres.RECOMPUTE, OverTime.RECOMPUTE),
                        WILSON,
                        Funnel.PROPORTION,
                        ALL,
                        Chart.LANEY),
                arguments(
                        "share of minutes",
                        declared().uncertainty(Uncertainty.S1),
                        CLUSTERED,
                        Funnel.CLUSTERED,
                        ALL,
                        Chart.XMR),
                arguments(
                        "hours against the baseline",
                        declared()
                                .uncertainty(Uncertainty.S1_CHANGE)
                                .kind(Kind.LEVEL)
                                .amount()
                                .againstBaseline(),
                        CLUSTERED_CHANGE,
                        Funnel.NONE,
                        Set.of(),
                        Chart.NONE),
                arguments(
                        "rate of events", declared().uncertainty(Uncertainty.S3), POISSON, Funnel.RATE, ALL, Chart.XMR),
                arguments(
                        "count of persons",
                        declared()
                                .uncertainty(Uncertainty.S3)
                                .kind(Kind.DISTINCT)
                                .amount(),
                        POISSON,
                        Funnel.NONE,
                        YEARS,
                        Chart.XMR),
                arguments(
                        "census",
                        declared().uncertainty(Uncertainty.S4),
                        Method.NONE,
                        Funnel.NONE,
                        Set.of(),
                        Chart.NONE),
                arguments(
                        "stock",
                        declared().over(OverCentres.SUM, OverTime.LAST),
                        WILSON,
                        Funnel.PROPORTION,
                        ALL,
                        Chart.NONE),
                arguments(
                        "window that reaches back",
                        declared().lookback(6).over(OverCentres.SUM, OverTime.RECOMPUTE),
                        WILSON,
                        Funnel.PROPORTION,
                        ALL,
                        Chart.NONE),
                arguments(
                        "deadlines of the month", declared().lookback(1), WILSON, Funnel.PROPORTION, ALL, Chart.LANEY),
                arguments(
                        "city only",
                        declared().over(OverCentres.CITY_ONLY, OverTime.SUM),
                        WILSON,
                        Funnel.NONE,
                        YEARS,
                        Chart.LANEY),
                arguments(
                        "ratio against the baseline",
                        declared().uncertainty(Uncertainty.S1).againstBaseline(),
                        CLUSTERED,
                        Funnel.CLUSTERED,
                        Set.of(REST_OF_CITY, PEERS),
                        Chart.NONE));
    }

    private static Declared declared() {
        return Declared.share();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("declarations")
    void statisticsFollowFromTheDeclaration(
            String what, Declared declared, Method interval, Funnel funnel, Set<Benchmark> benchmarks, Chart chart) {
        assertThat(ComparisonPlan.of(declared.indicator()))
                .as(what)
                .isEqualTo(new ComparisonPlan(interval, funnel, benchmarks, chart, false));
    }

    @Test
    void inequalityIsOfIndicatorsThatDeclareIt() {
        assertThat(ComparisonPlan.of(declared().inequality().indicator()).inequality())
                .isTrue();
        assertThat(IndicatorCatalogue.load().all())
                .filteredOn(one -> ComparisonPlan.of(one).inequality())
                .extracting(Indicator::id)
                .containsExactly("E1.2b", "L2.A", "F3.C");
    }

    @Test
    void noTimeShareOfTheCatalogueIsTakenForAProportion() {
        assertThat(IndicatorCatalogue.load().all())
                .filteredOn(ComparisonPlanTest::readsMinutes)
                .isNotEmpty()
                .allSatisfy(one -> {
                    ComparisonPlan plan = ComparisonPlan.of(one);
                    assertThat(plan.interval()).as(one.id()).isNotEqualTo(WILSON);
                    assertThat(plan.funnel()).as(one.id()).isNotEqualTo(Funnel.PROPORTION);
                });
    }

    // Persons who recorded something are counted, not their minutes.
    private static boolean readsMinutes(Indicator indicator) {
        return indicator.formula().sources().contains("agenda_entries")
                && indicator.formula().kind() != Kind.DISTINCT
                && indicator.formula().uncertainty() != Uncertainty.S4;
    }

    @Test
    void noCountOfTheCatalogueHasAFunnel() {
        assertThat(IndicatorCatalogue.load().all())
                .filteredOn(one -> one.texts().denominator() == null)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(ComparisonPlan.of(one).funnel()).isEqualTo(Funnel.NONE));
    }
}
