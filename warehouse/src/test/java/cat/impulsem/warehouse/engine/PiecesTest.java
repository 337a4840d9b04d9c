package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Uncertainty;
import cat.impulsem.warehouse.statistics.ClusterTotal;
import cat.impulsem.warehouse.statistics.ClusteredRatio;
import cat.impulsem.warehouse.statistics.RatioMoments;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiecesTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Indicator SHARE = CATALOGUE.get("L1.A");
    private static final Indicator HOURS = CATALOGUE.get("L1.B");
    private static final Period JANUARY = Period.parse("2024-01");
    private static final Period QUARTER = Period.parse("2024-01..2024-03");

    @TempDir
    static Path root;

    private static StoreLayout store;

    @BeforeAll
    static void write() {
        store = GoldenCity.write(root);
    }

    private static void withFacts(Consumer<StoreFacts> test) {
        try (SqlEngine engine = DuckDbEngine.open()) {
            test.accept(StoreFacts.open(store, engine, CATALOGUE, CATALOGUE.all()));
        }
    }

    // Centre 1, January: 30, 40, 50 bureaucratic minutes of 330, 340, 350.
    @Test
    void sumsOverStaffDaysAreWorkedOutByHand() {
        withFacts(facts -> assertThat(new Pieces(facts).of(SHARE, ViewMode.WAS, Level.CENTRE, JANUARY, null))
                .containsEntry(1, new RatioMoments(3, 120, 1020, 5000, 41_000, 347_000, 30, -300)));
    }

    @Test
    void monthsAndCentresAddUpToTheCity() {
        withFacts(facts -> {
            RatioMoments city = new Pieces(facts)
                    .of(SHARE, ViewMode.IS, Level.CITY, QUARTER, null)
                    .get(0);
            assertThat(city.clusters()).isEqualTo(3 * 4 * 3);
            assertThat(city.y()).isEqualTo(2340);
            assertThat(city.x()).isEqualTo(13_140);
        });
    }

    @Test
    void thePiecesOfEveryIndicatorMakeUpItsFigures() {
        withFacts(facts -> {
            Calculation calculation = new Calculation(facts);
            Pieces pieces = new Pieces(facts);
            for (Indicator indicator : CATALOGUE.all()) {
                for (Level level : Level.values()) {
                    for (Period period : List.of(JANUARY, QUARTER)) {
                        if (indicator.formula().uncertainty() == Uncertainty.S1) {
                            compare(indicator, level, period, calculation, pieces);
                        }
                    }
                }
            }
        });
    }

    private static void compare(
            Indicator indicator, Level level, Period period, Calculation calculation, Pieces pieces) {
        Period baseline = period.sameMonthsOf(2023);
        for (ViewMode mode : ViewMode.values()) {
            Map<Integer, RatioMoments> sums = pieces.of(indicator, mode, level, period, baseline);
            Map<Integer, Figure> figures = new TreeMap<>();
            calculation.figures(indicator, mode, level, period, baseline).forEach((unit, figure) -> {
                if (figure.num() != 0 || figure.den() != 0) {
                    figures.put(unit, figure);
                }
            });
            assertThat(sums.keySet()).as(indicator.id()).isEqualTo(figures.keySet());
            figures.forEach((unit, figure) -> {
                assertThat(sums.get(unit).y()).as(indicator.id()).isCloseTo(figure.num(), within(1e-9));
                assertThat(sums.get(unit).x()).as(indicator.id()).isCloseTo(figure.den(), within(1e-9));
            });
        }
    }

    @Test
    void theChangeOfTwoSharesHasTheErrorsOfBoth() {
        ClusteredRatio before = ratio(60, 360, 80, 380, 100, 400);
        ClusteredRatio after = ratio(30, 330, 40, 340, 50, 350);
        double expected = 1440
                * 1440
                * (before.standardError() * before.standardError() + after.standardError() * after.standardError());
        withFacts(facts -> {
            Pieces.Change change = new Pieces(facts)
                    .changes(HOURS, ViewMode.IS, Level.CENTRE, JANUARY, Period.parse("2023-01"))
                    .get(1);
            assertThat(change.minutes()).isCloseTo((240.0 / 1140 - 120.0 / 1020) * 1440, within(1e-9));
            assertThat(change.variance()).isCloseTo(expected, within(1e-6));
        });
    }

    private static ClusteredRatio ratio(double... pairs) {
        return ClusteredRatio.of(List.of(
                        new ClusterTotal(pairs[0], pairs[1]),
                        new ClusterTotal(pairs[2], pairs[3]),
                        new ClusterTotal(pairs[4], pairs[5])))
                .orElseThrow();
    }

    @Test
    void variancesOfCentresAddUp() {
        withFacts(facts -> {
            Pieces pieces = new Pieces(facts);
            Period baseline = QUARTER.sameMonthsOf(2023);
            double centres = pieces.changes(HOURS, ViewMode.IS, Level.CENTRE, QUARTER, baseline).values().stream()
                    .mapToDouble(Pieces.Change::variance)
                    .sum();
            Pieces.Change city = pieces.changes(HOURS, ViewMode.IS, Level.CITY, QUARTER, baseline)
                    .get(0);
            assertThat(city.variance()).isCloseTo(centres, within(1e-6 * centres));
            Figure figure = new Calculation(facts)
                    .figures(HOURS, ViewMode.IS, Level.CITY, QUARTER, baseline)
                    .get(0);
            assertThat(city.minutes()).isCloseTo(figure.num(), within(1e-6));
        });
    }
}
