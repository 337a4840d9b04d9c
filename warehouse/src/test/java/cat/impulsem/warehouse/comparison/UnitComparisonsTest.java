package cat.impulsem.warehouse.comparison;

import static cat.impulsem.warehouse.comparison.Release.centre;
import static cat.impulsem.warehouse.comparison.Release.city;
import static cat.impulsem.warehouse.comparison.Release.district;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.comparison.Contrast.Measure;
import cat.impulsem.warehouse.indicator.Direction;
import cat.impulsem.warehouse.indicator.Kind;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Uncertainty;
import cat.impulsem.warehouse.statistics.ClusterTotal;
import cat.impulsem.warehouse.statistics.PeerTraits;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitComparisonsTest {
    private static final Period YEAR = Period.year(2024);

    private static ComparisonRow only(List<ComparisonRow> rows, Benchmark benchmark, String unit) {
        return rows.stream()
                .filter(row -> row.against().benchmark() == benchmark
                        && row.figure().unit().code().equals(unit))
                .reduce((one, other) -> {
                    throw new AssertionError("two rows for one figure and benchmark");
                })
                .orElseThrow();
    }

    // Newcombe 1998, table II, example (a), method 10: 56/70 less 48/80 is 0.2, from 0.0524 to 0.3339.
    @Test
    void aCentreStandsAgainstTheCityWithoutItself() {
        List<ComparisonRow> rows = new Release(Declared.share().indicator())
                .figure(centre(1), YEAR, 56, 70)
                .figure(centre(2), YEAR, 48, 80)
                .figure(city(), YEAR, 104, 150)
                .comparisons();
        ComparisonRow row = only(rows, Benchmark.REST_OF_CITY, "1");
        assertThat(row.against().sample().ratio()).isEqualTo(0.6);
        assertThat(row.difference()).isCloseTo(20, within(1e-9));
        assertThat(row.contrast().limits().lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(row.contrast().limits().upper()).isCloseTo(0.3339, within(5e-5));
        assertThat(row.standing()).isEqualTo(Standing.BETTER);
        assertThat(row.contrast().confidence()).isEqualTo(95);
        assertThat(only(rows, Benchmark.REST_OF_CITY, "2").standing()).isEqualTo(Standing.WORSE);
    }

    @Test
    void theCityHasNoRest() {
        List<ComparisonRow> rows = new Release(Declared.share().indicator())
                .figure(city(), YEAR, 104, 150)
                .comparisons();
        assertThat(rows).isEmpty();
    }

    // Ten persons came to both centres: 104 pairs of centre and person, 94 persons.
    @Test
    void personsOfOtherCentresArePooledNotSubtracted() {
        List<ComparisonRow> rows = new Release(Declared.share()
                        .kind(Kind.DISTINCT)
                        .over(OverCentres.RECOMPUTE, OverTime.RECOMPUTE)
                        .indicator())
                .figure(centre(1), YEAR, 56, 70)
                .figure(centre(2), YEAR, 18, 30)
                .figure(centre(3), YEAR, 30, 50)
                .figure(city(), YEAR, 94, 140)
                .comparisons();
        ComparisonRow row = only(rows, Benchmark.REST_OF_CITY, "1");
        assertThat(row.against().units()).isEqualTo(2);
        assertThat(row.against().sample().num()).isEqualTo(48);
        assertThat(row.against().sample().den()).isEqualTo(80);
    }

    // Everybody came to both centres of each district: 50 of a district, 100 pairs of centre and person. The other
    // districts have as many; all their centres together would have twice as many, as if this one had few.
    @Test
    void aDistrictStandsAgainstDistrictsInWhichPersonsCountAsInItself() {
        Release release = new Release(Declared.share()
                .kind(Kind.DISTINCT)
                .over(OverCentres.RECOMPUTE, OverTime.RECOMPUTE)
                .indicator());
        for (int district = 1; district <= 3; district++) {
            release.figure(district(district), YEAR, 50, 1000)
                    .figure(centre(2 * district - 1), YEAR, 50, 500)
                    .figure(centre(2 * district), YEAR, 50, 500);
        }
        ComparisonRow row = release.comparisons().stream()
                .filter(one -> one.figure().unit().equals(district(1)))
                .findFirst()
                .orElseThrow();
        assertThat(row.against().units()).isEqualTo(2);
        assertThat(row.against().sample().num()).isEqualTo(100);
        assertThat(row.against().sample().den()).isEqualTo(2000);
        assertThat(row.standing()).isEqualTo(Standing.NOT_DISTINGUISHABLE);
    }

    @Test
    void whereMostOtherCentresAreHiddenThereIsNoPooledRest() {
        Release release = new Release(Declared.share()
                        .kind(Kind.DISTINCT)
                        .over(OverCentres.RECOMPUTE, OverTime.RECOMPUTE)
                        .indicator())
                .figure(centre(1), YEAR, 56, 70)
                .figure(centre(2), YEAR, 18, 30)
                .figure(centre(3), YEAR, 30, 50)
                .hidden(centre(4), YEAR)
                .hidden(centre(5), YEAR);
        assertThat(release.comparisons()).isEmpty();
    }

    @Test
    void aHiddenFigureIsInNoComparison() {
        List<ComparisonRow> rows = new Release(Declared.share().indicator())
                .hidden(centre(1), YEAR)
                .figure(centre(1), Period.year(2025), 40, 70)
                .figure(centre(2), YEAR, 48, 80)
                .hidden(city(), YEAR)
                .figure(city(), Period.year(2025), 104, 150)
                .baseline(2024)
                .comparisons();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().figure().period()).isEqualTo(Period.year(2025));
        assertThat(rows.getFirst().against().benchmark()).isEqualTo(Benchmark.REST_OF_CITY);
    }

    @Test
    void lessOfAnIndicatorThatShouldFallIsBetterAndOfANeutralOneLower() {
        for (Direction direction : Direction.values()) {
            List<ComparisonRow> rows = new Release(
                            Declared.share().direction(direction).indicator())
                    .figure(centre(1), YEAR, 20, 100)
                    .figure(city(), YEAR, 140, 300)
                    .comparisons();
            Standing expected =
                    switch (direction) {
                        case UP -> Standing.WORSE;
                        case DOWN -> Standing.BETTER;
                        case NEUTRAL, BAND -> Standing.LOWER;
                    };
            assertThat(rows.getFirst().standing()).isEqualTo(expected);
            assertThat(rows.getFirst().contrast().confidence()).isEqualTo(99.8);
        }
    }

    @Test
    void twoHalvesOfTheSameAreNotDistinguishable() {
        List<ComparisonRow> rows = new Release(Declared.share().indicator())
                .figure(centre(1), YEAR, 30, 100)
                .figure(city(), YEAR, 92, 300)
                .comparisons();
        assertThat(rows.getFirst().standing()).isEqualTo(Standing.NOT_DISTINGUISHABLE);
        assertThat(rows.getFirst().contrast().confidence()).isNull();
    }

    @Test
    void aUnitStandsAgainstItselfAYearBeforeAndInTheBaseline() {
        List<ComparisonRow> rows = new Release(Declared.share().indicator())
                .figure(city(), Period.year(2023), 40, 100)
                .figure(city(), Period.year(2024), 50, 100)
                .figure(city(), Period.year(2025), 90, 100)
                .baseline(2023)
                .comparisons();
        assertThat(rows)
                .extracting(row ->
                        row.figure().period() + " " + row.against().benchmark() + " " + Math.round(row.difference()))
                .containsExactlyInAnyOrder(
                        "2024 YEAR_BEFORE 10", "2024 BASELINE 10", "2025 YEAR_BEFORE 40", "2025 BASELINE 50");
    }

    @Test
    void periodsThatShareMonthsAreNotCompared() {
        Period march = Period.rolling12(YearMonth.of(2024, 3));
        List<ComparisonRow> rows = new Release(Declared.share().indicator())
                .figure(city(), Period.year(2023), 40, 100)
                .figure(city(), march, 50, 100)
                .baseline(2023)
                .comparisons();
        assertThat(rows).isEmpty();
    }

    @Test
    void figuresThatReachBackIntoEachOtherAreNotCompared() {
        Period month = Period.month(YearMonth.of(2024, 3));
        Declared recounted = Declared.share().over(OverCentres.RECOMPUTE, OverTime.RECOMPUTE);
        Release near = new Release(recounted.lookback(12).indicator());
        Release far = new Release(recounted.lookback(6).indicator());
        Release cases = new Release(Declared.share().lookback(12).indicator());
        for (Release release : List.of(near, far, cases)) {
            release.figure(city(), month, 50, 100).figure(city(), Period.month(YearMonth.of(2023, 3)), 40, 100);
        }
        assertThat(near.comparisons()).isEmpty();
        assertThat(far.comparisons()).hasSize(1);
        assertThat(cases.comparisons()).hasSize(1);
    }

    // Both ratios 0.2 and 0.5 by the same pieces as in the test of the error: SE = sqrt(3)/30 each.
    @Test
    void minutesAreComparedByTheErrorsOfTheirPieces() {
        ClusterTotal[] own = {new ClusterTotal(1, 10), new ClusterTotal(2, 10), new ClusterTotal(3, 10)};
        ClusterTotal[] all = {
            own[0], own[1], own[2], new ClusterTotal(4, 10), new ClusterTotal(5, 10), new ClusterTotal(6, 10)
        };
        List<ComparisonRow> rows = new Release(
                        Declared.share().uncertainty(Uncertainty.S1).indicator())
                .pieces(centre(1), YEAR, own)
                .pieces(city(), YEAR, all)
                .comparisons();
        Contrast contrast = only(rows, Benchmark.REST_OF_CITY, "1").contrast();
        double half = 1.959963984540054 * Math.sqrt(2 * 3) / 30;
        assertThat(contrast.estimate()).isCloseTo(-0.3, within(1e-12));
        assertThat(contrast.limits().lower()).isCloseTo(-0.3 - half, within(1e-12));
        assertThat(contrast.limits().upper()).isCloseTo(-0.3 + half, within(1e-12));
    }

    @Test
    void piecesThatDoNotMakeUpTheFigureGiveNoError() {
        Release release = new Release(
                        Declared.share().uncertainty(Uncertainty.S1).indicator())
                .pieces(city(), YEAR, new ClusterTotal(1, 10), new ClusterTotal(2, 10));
        assertThat(release.intervals()).hasSize(1);
        Release other = new Release(Declared.share().uncertainty(Uncertainty.S1).indicator());
        other.pieces(city(), YEAR, new ClusterTotal(1, 10), new ClusterTotal(2, 10));
        other.figure(city(), YEAR, 4, 20);
        assertThat(other.intervals()).extracting(row -> row.figure().num()).containsExactly(3.0);
    }

    // Clopper-Pearson of 20 out of 30 is 0.4719 to 0.8271; its odds are the limits of the ratio of equal exposures.
    @Test
    void ratesAreComparedByTheirRatio() {
        List<ComparisonRow> rows = new Release(
                        Declared.share().uncertainty(Uncertainty.S3).indicator())
                .figure(centre(1), YEAR, 20, 100)
                .figure(city(), YEAR, 30, 200)
                .comparisons();
        Contrast contrast = rows.getFirst().contrast();
        assertThat(contrast.measure()).isEqualTo(Measure.RATIO);
        assertThat(contrast.estimate()).isEqualTo(2);
        assertThat(contrast.limits().lower()).isCloseTo(0.4719 / 0.5281, within(1e-3));
        assertThat(contrast.limits().upper()).isCloseTo(0.8271 / 0.1729, within(5e-3));
        assertThat(rows.getFirst().difference()).isCloseTo(10, within(1e-9));
    }

    @Test
    void aCensusIsComparedWithNothing() {
        Release release = new Release(
                        Declared.share().uncertainty(Uncertainty.S4).indicator())
                .figure(centre(1), YEAR, 1, 100)
                .figure(city(), YEAR, 200, 300)
                .baseline(2023);
        assertThat(release.comparisons()).isEmpty();
        assertThat(release.intervals()).isEmpty();
    }

    @Test
    void peersAreTakenTogetherAndAHiddenOneIsLeftOut() {
        List<PeerTraits> all = IntStream.rangeClosed(1, 6)
                .mapToObj(id -> new PeerTraits(String.valueOf(id), 1, id))
                .toList();
        Release release = new Release(Declared.share().indicator()).peers(new PeerLists(Map.of(2024, all)));
        for (int id = 1; id <= 5; id++) {
            release.figure(centre(id), YEAR, 10L * id, 100);
        }
        List<ComparisonRow> rows = release.hidden(centre(6), YEAR).comparisons();
        ComparisonRow row = only(rows, Benchmark.PEERS, "1");
        assertThat(row.against().units()).isEqualTo(4);
        assertThat(row.against().sample().ratio()).isEqualTo(0.35);
    }

    /** Forty centres that are all the same, drawn two hundred times. */
    @Test
    void noiseSignalsNoMoreOftenThanItMay() {
        Random random = new Random(3);
        int rows = 0;
        int differ = 0;
        int listed = 0;
        int outside = 0;
        for (int draw = 0; draw < 200; draw++) {
            List<ComparisonRow> found = noise(random).comparisons();
            rows += found.size();
            differ += count(found, row -> row.contrast().isDistinguishable());
            listed += found.stream().anyMatch(row -> row.adjusted() <= 0.05) ? 1 : 0;
            outside += count(found, row -> row.funnel().orElseThrow().place().endsWith("998"));
        }
        assertThat(rows).isEqualTo(200 * 40);
        assertThat(differ / (double) rows).isBetween(0.03, 0.06);
        assertThat(listed / 200.0).isLessThan(0.10);
        assertThat(outside / (double) rows).isLessThan(0.005);
    }

    private static int count(List<ComparisonRow> rows, java.util.function.Predicate<ComparisonRow> condition) {
        return (int) rows.stream().filter(condition).count();
    }

    private static Release noise(Random random) {
        Release release = new Release(Declared.share().indicator());
        double all = 0;
        for (int id = 1; id <= 40; id++) {
            double met = random.doubles(150).filter(one -> one < 0.3).count();
            all += met;
            release.figure(centre(id), YEAR, met, 150);
        }
        return release.figure(city(), YEAR, all, 150 * 40);
    }

    @Test
    void theUsualSpreadBetweenCentresWidensTheirFunnel() {
        Release release = new Release(Declared.share().indicator());
        for (int id = 1; id <= 40; id++) {
            release.figure(centre(id), YEAR, id % 2 == 0 ? 400 : 200, 1000);
        }
        List<ComparisonRow> rows = release.figure(city(), YEAR, 12_000, 40_000).comparisons();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.contrast().confidence()).isEqualTo(99.8);
            assertThat(row.funnel().orElseThrow().place()).isEqualTo("inside");
            // every centre lies ten points from the city, and chance explains about one and a half of them
            assertThat(row.funnel().orElseThrow().spread()).isBetween(0.09, 0.11);
        });
    }

    @Test
    void fewCentresHaveNoFunnel() {
        Release release = new Release(Declared.share().indicator());
        for (int id = 1; id <= 19; id++) {
            release.figure(centre(id), YEAR, 200 + id, 1000);
        }
        assertThat(release.figure(city(), YEAR, 5000, 19_000).comparisons())
                .allSatisfy(row -> assertThat(row.funnel()).isEmpty());
    }
}
