package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden city of 2024 with targets; first visits of centre c wait ten days, its share of wrong referrals is known. */
class AchievementTest {
    @TempDir
    static Path root;

    private static StoreLayout store;

    @BeforeAll
    static void write() {
        StoreFixture city = GoldenCity.fixture(root);
        // wait: 10 days on the way from 16 to 8 is three quarters; wrong referrals: 6 of 30 are 20 %, beyond 40 to 25
        target(city, "L3.1a", "1", 16.0, 8);
        target(city, "L3.2a", "1", 40.0, 25);
        // away from the target; no way to go; no starting point; never delivered
        target(city, "L3.1a", "2", 9.0, 5);
        target(city, "L3.2a", "2", 12.0, 12);
        target(city, "L2.1a", "2", null, 5);
        target(city, "L1.1a", "2", 100.0, 90);
        target(city, "L1.1a", "3", 100.0, 90);
        store = city.write();
    }

    private static void target(StoreFixture city, String indicator, String unit, Double baseline, double wanted) {
        city.row(
                "targets",
                "indicator_id",
                indicator,
                "level",
                "CENTRE",
                "unit_code",
                unit,
                "period_start",
                "2024-01-01",
                "objective_code",
                "3.1",
                "baseline",
                baseline,
                "target",
                wanted);
    }

    private static List<ValueRow> values(String period) {
        ValuesRequest request =
                new ValuesRequest("F2.A", Level.CENTRE, Period.parse(period), Optional.empty(), ViewMode.IS);
        try (SqlEngine engine = DuckDbEngine.open()) {
            return Values.of(request, store, engine);
        }
    }

    @Test
    void theIndexIsTheMeanOfWhatIsAchieved() {
        ValueRow centre = values("2024").getFirst();
        assertThat(centre.num()).isCloseTo(0.75 + 1, within(1e-9));
        assertThat(centre.den()).isEqualTo(2);
        assertThat(centre.value()).isCloseTo(87.5, within(1e-9));
    }

    @Test
    void aStepBackIsNothingAndWhatIsNotKnownIsLeftOut() {
        ValueRow centre = values("2024").get(1);
        assertThat(centre.state()).isEqualTo(ValueState.ZERO);
        assertThat(centre.den()).isEqualTo(1);
    }

    @Test
    void withoutAnyValueOrTargetThereIsNoIndex() {
        assertThat(values("2024").get(2).reason()).isEqualTo(Reason.DENOMINATOR_ZERO);
        assertThat(values("2024").get(3).reason()).isEqualTo(Reason.NO_TARGET);
        assertThat(values("2024-01")).extracting(ValueRow::reason).containsOnly(Reason.NO_TARGET);
        assertThat(values("2023")).extracting(ValueRow::reason).containsOnly(Reason.NO_TARGET);
    }

    @Test
    void aMissingValueNeverCountsAsReached() {
        assertThat(IndexPart.achieved(100.0, 90, null)).isNull();
        assertThat(IndexPart.achieved(100.0, 90, 80.0)).isEqualTo(1);
        assertThat(IndexPart.achieved(100.0, 90, 120.0)).isEqualTo(0);
    }

    @Test
    void thePartsTellWhatItIsMadeOf() {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        Indicator index = catalogue.get("F2.A");
        try (SqlEngine engine = DuckDbEngine.open()) {
            UnitValues values = new UnitValues(StoreFacts.open(store, engine, catalogue, List.of(index)));
            assertThat(values.parts(index, ViewMode.IS, Level.CENTRE, Period.year(2024), null)
                            .get(1))
                    .extracting(IndexPart::indicator, IndexPart::baseline, IndexPart::target, IndexPart::value)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("L3.1a", 16.0, 8.0, 10.0),
                            org.assertj.core.groups.Tuple.tuple("L3.2a", 40.0, 25.0, 20.0));
        }
    }
}
