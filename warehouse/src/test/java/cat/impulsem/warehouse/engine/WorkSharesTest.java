package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A centre of six in January 2024: all of them interview, two of them do all paperwork, and one is away. */
class WorkSharesTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    @TempDir
    Path root;

    private void entry(StoreFixture city, int professional, String activity, int from) {
        city.row(
                "agenda_entries",
                "entry_id",
                activity + professional,
                "professional_id",
                "p" + professional,
                "centre_id",
                1,
                "work_date",
                "2024-01-10",
                "start_minute",
                from,
                "end_minute",
                from + 60,
                "activity_code",
                activity,
                "recorded_date",
                "2024-01-10");
    }

    private boolean areEven(String indicator) {
        StoreFixture city = new StoreFixture(root)
                .district("01")
                .centre(1, "01", "2020-01-01", null)
                .row(
                        "activities",
                        "activity_code",
                        "REGISTER",
                        "activity_name",
                        "R",
                        "family",
                        "REG",
                        "is_bureaucratic",
                        true)
                .row(
                        "activities",
                        "activity_code",
                        "VISIT",
                        "activity_name",
                        "V",
                        "family",
                        "IND",
                        "is_bureaucratic",
                        false)
                .delivered("agenda_entries", 1, "2024-01", "2024-01")
                .delivered("availability", 1, "2024-01", "2024-01")
                .row(
                        "availability",
                        "professional_id",
                        "p5",
                        "centre_id",
                        1,
                        "work_date",
                        "2024-01-11",
                        "contracted_minutes",
                        420,
                        "absent_minutes",
                        420);
        for (int professional = 0; professional < 6; professional++) {
            entry(city, professional, "VISIT", 0);
            if (professional < 2) {
                entry(city, professional, "REGISTER", 60);
            }
        }
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            StoreFacts facts = StoreFacts.open(city.write(), engine, CATALOGUE, CATALOGUE.all(), List.of());
            Function<Indicator, WorkShares> shares = WorkShares.of(facts);
            Unit centre = Unit.of(Level.CENTRE, ViewMode.IS, facts.history()).getFirst();
            return shares.apply(CATALOGUE.get(indicator)).areEven(ViewMode.IS, centre, Period.parse("2024-01"), 5);
        }
    }

    @Test
    void timeOfAllIsEven() {
        assertThat(areEven("L1.D")).isTrue();
    }

    @Test
    void paperworkOfTwoIsNot() {
        assertThat(areEven("L1.A")).isFalse();
        assertThat(areEven("L1.2a")).isFalse();
    }

    @Test
    void absenceOfOneIsNot() {
        assertThat(areEven("L3.3b")).isFalse();
    }

    @Test
    void thatNobodyWorkedInGroupsIsToldOfAll() {
        assertThat(areEven("L2.A")).isTrue();
    }
}
