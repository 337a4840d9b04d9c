package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverdispersionTest {
    private static final Tally CASES = new Tally("funnel_overdispersion.csv");
    private static final Tally GROUPS = new Tally("funnel_overdispersion_groups.csv");
    private static final double TOLERANCE = 1e-9;

    /** Rounded as in the package that made the vectors. */
    private static final double Z_95 = 1.959964;

    private static final double Z_998 = 3.090232;

    private static final Map<String, FunnelScale> SCALES =
            Map.of("log", FunnelScale.LOGARITHM, "arcsine-sqrt", FunnelScale.ARCSINE, "sqrt", FunnelScale.SQUARE_ROOT);

    static List<VectorRow> rows() {
        return VectorFile.rows("funnel_overdispersion.csv");
    }

    @AfterAll
    static void someRowsWereChecked() {
        CASES.report();
        GROUPS.report();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void spreadAndLimitsAreThoseOfThePackage(VectorRow row) {
        FunnelScale scale = SCALES.get(row.text("transform"));
        double target = scale.forward(row.number("target"));
        List<VectorRow> groups =
                VectorFile.cases("funnel_overdispersion_groups.csv").get(row.text("case"));
        List<FunnelPoint> units = groups.stream()
                .map(group -> new FunnelPoint(group.number("numerator"), group.number("denominator")))
                .toList();
        double[] errors = units.stream().mapToDouble(scale::error).toArray();
        double[] scores = units.stream()
                .mapToDouble(unit -> (scale.forward(unit.ratio()) - target) / scale.error(unit))
                .toArray();
        OutlierTreatment treatment = row.text("outlier_handling").startsWith("truncate")
                ? OutlierTreatment.TRUNCATE
                : OutlierTreatment.WINSORISE;
        Overdispersion spread = Overdispersion.of(scores, errors, treatment).orElseThrow();
        assertThat(spread.units()).isEqualTo(row.integer("n_used"));
        CASES.relative(row, "phi", spread.phi(), TOLERANCE);
        CASES.relative(row, "tau2", spread.tau2(), TOLERANCE);

        OverdispersedFunnel funnel = new OverdispersedFunnel(scale, row.number("target"), spread);
        double[] treated = treatment.scores(scores);
        for (int i = 0; i < units.size(); i++) {
            VectorRow group = groups.get(i);
            Interval inner = funnel.limits(units.get(i), Z_95);
            Interval outer = funnel.limits(units.get(i), Z_998);
            GROUPS.relative(group, "ratio", units.get(i).ratio(), TOLERANCE);
            GROUPS.relative(group, "s", errors[i], TOLERANCE);
            GROUPS.relative(group, "z", scores[i], TOLERANCE);
            GROUPS.relative(group, "z_adj", treated[i], TOLERANCE);
            GROUPS.relative(group, "od_lower95", inner.lower(), TOLERANCE);
            GROUPS.relative(group, "od_upper95", inner.upper(), TOLERANCE);
            GROUPS.relative(group, "od_lower998", outer.lower(), TOLERANCE);
            GROUPS.relative(group, "od_upper998", outer.upper(), TOLERANCE);
        }
    }

    @Test
    void tenDistrictsAreTooFew() {
        List<FunnelPoint> districts = Collections.nCopies(10, new FunnelPoint(30, 100));
        assertThat(OverdispersedFunnel.estimate(FunnelScale.ARCSINE, 0.3, districts))
                .isEmpty();
    }

    @Test
    void unitsThatAgreeHaveNoSpread() {
        OverdispersedFunnel funnel = OverdispersedFunnel.estimate(
                        FunnelScale.ARCSINE, 0.3, Collections.nCopies(40, new FunnelPoint(30, 100)))
                .orElseThrow();
        assertThat(funnel.spread().tau2()).isZero();
        assertThat(funnel.shrunken(new FunnelPoint(90, 100)).orElseThrow()).isCloseTo(0.3, within(1e-12));
        assertThat(funnel.shrunken(new FunnelPoint(110, 100))).isEmpty();
    }

    @Test
    void logarithmOfNothingIsUndefined() {
        List<FunnelPoint> units = new ArrayList<>(Collections.nCopies(39, new FunnelPoint(10, 10)));
        units.add(new FunnelPoint(0, 10));
        assertThat(OverdispersedFunnel.estimate(FunnelScale.LOGARITHM, 1, units))
                .isEmpty();
        assertThat(OverdispersedFunnel.estimate(FunnelScale.SQUARE_ROOT, 1, units))
                .isPresent();
    }

    @Test
    void lowerLimitStopsAtZero() {
        OverdispersedFunnel funnel = new OverdispersedFunnel(FunnelScale.SQUARE_ROOT, 1, new Overdispersion(40, 1, 0));
        assertThat(funnel.limits(new FunnelPoint(0, 0.5), 3).lower()).isZero();
    }

    @Test
    void multiplicativeLimitsWidenOnlyBeyondChance() {
        FunnelPoint unit = new FunnelPoint(100, 100);
        // y = 1, s = 0.05, φ = 4: limits (1 ∓ 2·0.05·2)² = 0.64 and 1.44
        Interval wide = new OverdispersedFunnel(FunnelScale.SQUARE_ROOT, 1, new Overdispersion(40, 4, 0.1))
                .multiplicativeLimits(unit, 2);
        assertThat(wide.lower()).isCloseTo(0.64, within(1e-12));
        assertThat(wide.upper()).isCloseTo(1.44, within(1e-12));
        Interval plain = new OverdispersedFunnel(FunnelScale.SQUARE_ROOT, 1, new Overdispersion(40, 0.5, 0))
                .multiplicativeLimits(unit, 2);
        assertThat(plain.lower()).isCloseTo(0.81, within(1e-12));
    }

    @Property(tries = 100)
    void noiseStaysInsideTheBackTransformedLimits(@ForAll Random random) {
        // expecting 100, the square root of a Poisson count is nearly normal with s = 0.05
        OverdispersedFunnel funnel = new OverdispersedFunnel(FunnelScale.SQUARE_ROOT, 1, new Overdispersion(40, 1, 0));
        long outside = IntStream.range(0, 400)
                .mapToObj(i -> new FunnelPoint(100 * Math.pow(1 + 0.05 * random.nextGaussian(), 2), 100))
                .filter(unit -> !funnel.limits(unit, Z_95).contains(unit.ratio()))
                .count();
        assertThat(outside).isBetween(2L, 50L);
    }

    @Property(tries = 200)
    void orderOfUnitsDoesNotMatterAndEstimatesShrinkTowardsTheBenchmark(@ForAll Random random) {
        List<FunnelPoint> units = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double whole = 30 + random.nextInt(100);
            units.add(new FunnelPoint(Math.floor(whole * random.nextDouble()), whole));
        }
        OverdispersedFunnel funnel =
                OverdispersedFunnel.estimate(FunnelScale.ARCSINE, 0.4, units).orElseThrow();
        for (FunnelPoint unit : units) {
            double shrunken = funnel.shrunken(unit).orElseThrow();
            assertThat(Math.abs(shrunken - 0.4)).isLessThanOrEqualTo(Math.abs(unit.ratio() - 0.4) + 1e-12);
        }
        Collections.shuffle(units, random);
        OverdispersedFunnel shuffled =
                OverdispersedFunnel.estimate(FunnelScale.ARCSINE, 0.4, units).orElseThrow();
        assertThat(shuffled.spread().tau2()).isCloseTo(funnel.spread().tau2(), within(1e-12));
    }
}
