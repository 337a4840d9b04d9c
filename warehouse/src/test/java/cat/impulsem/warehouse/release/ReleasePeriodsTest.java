package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import java.nio.file.Path;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data from March 2023 to October 2024. */
class ReleasePeriodsTest {
    @TempDir
    Path root;

    private List<String> periods(Month planStart, Period.Grain grain) {
        StoreFixture city = new StoreFixture(root).district("01").centre(1, "01", "2020-01-01", null);
        city.delivered("referrals", 1, "2023-03", "2024-10");
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            StoreFacts facts = StoreFacts.open(city.write(), engine, catalogue, List.of());
            return ReleasePeriods.of(facts, planStart).stream()
                    .filter(period -> period.grain() == grain)
                    .map(Period::toString)
                    .toList();
        }
    }

    @Test
    void longerPeriodsAreThoseThatTheDataCoverWhole() {
        assertThat(periods(Month.JANUARY, Period.Grain.QUARTER))
                .containsExactly("2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3");
        assertThat(periods(Month.JANUARY, Period.Grain.YEAR)).isEmpty();
        assertThat(periods(Month.JANUARY, Period.Grain.SCHOOL_YEAR)).containsExactly("2023/24");
        assertThat(periods(Month.JANUARY, Period.Grain.ROLLING12)).hasSize(9).startsWith("2023-03..2024-02");
    }

    @Test
    void yearsOfThePlanAreThereOnlyWhenTheyAreNotCalendarYears() {
        assertThat(periods(Month.JANUARY, Period.Grain.PLAN_YEAR)).isEmpty();
        assertThat(periods(Month.JULY, Period.Grain.PLAN_YEAR)).containsExactly("plan-2023-07");
    }
}
