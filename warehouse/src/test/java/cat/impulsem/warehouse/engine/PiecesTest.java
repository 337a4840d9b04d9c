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
                assertThat(sums.get(unit).y())
                        .as(indicator.id())
                        .isCloseTo(figure.num(), within(1e-9 * Math.max(1, Math.abs(figure.num()))));
                assertThat(sums.get(unit).x())
                        .as(indicator.id())
                        .isCloseTo(figure.den(), within(1e-9 * Math.max(1, Math.abs(figure.den()))));
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

    /**
     * Of p and q, 120 minutes each before and now. Before: 60 bureaucratic each, 60 and 40 of intervention. Now: 30
     * each, 90 and 60. Won against the former shares: 40 and 10 minutes; lost: 30 each; 50/60 in all. What is left over
     * of the four days: 15, -15, and of the former shares -10, 10.
     */
    @Test
    void reinvestmentHasTheErrorsOfBothPeriods(@TempDir Path folder) {
        StoreFixture city = new StoreFixture(folder).district("01").centre(1, "01", "2020-01-01", null);
        for (String kind : List.of("REG", "IND", "TEAM")) {
            city.row(
                    "activities",
                    "activity_code",
                    kind,
                    "family",
                    kind,
                    "is_bureaucratic",
                    kind.equals("REG"),
                    "is_intervention",
                    kind.equals("IND"));
        }
        city.delivered("agenda_entries", 1, "2023-01", "2024-01");
        day(city, "p", "2023-01-10", 60, 60, 0);
        day(city, "q", "2023-01-10", 60, 40, 20);
        day(city, "p", "2024-01-10", 30, 90, 0);
        day(city, "q", "2024-01-10", 30, 60, 30);
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        Indicator reinvestment = catalogue.get("L1.D");
        try (SqlEngine engine = DuckDbEngine.open()) {
            StoreFacts facts = StoreFacts.open(city.write(), engine, catalogue, List.of(reinvestment));
            RatioMoments sums = new Pieces(facts)
                    .of(reinvestment, ViewMode.WAS, Level.CENTRE, JANUARY, Period.parse("2023-01"))
                    .get(1);
            ClusteredRatio ratio = ClusteredRatio.of(sums).orElseThrow();
            assertThat(ratio.value()).isCloseTo(50.0 / 60, within(1e-12));
            double squares = 15 * 15 + 15 * 15 + 10 * 10 + 10 * 10;
            assertThat(ratio.standardError()).isCloseTo(Math.sqrt(4.0 / 3 * squares) / 60, within(1e-12));
        }
    }

    private static void day(StoreFixture city, String who, String day, int register, int interview, int team) {
        int start = 0;
        for (Map.Entry<String, Integer> part :
                List.of(Map.entry("REG", register), Map.entry("IND", interview), Map.entry("TEAM", team))) {
            city.row(
                    "agenda_entries",
                    "entry_id",
                    who + day + part.getKey(),
                    "professional_id",
                    who,
                    "centre_id",
                    1,
                    "work_date",
                    day,
                    "start_minute",
                    start,
                    "end_minute",
                    start + part.getValue(),
                    "activity_code",
                    part.getKey(),
                    "recorded_date",
                    day);
            start += part.getValue();
        }
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
