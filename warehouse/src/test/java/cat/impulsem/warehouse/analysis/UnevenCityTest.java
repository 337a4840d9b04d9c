package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Level;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Bureaucratic time of the city in 2024 by whose it is (B14): 20 professionals worked for social services, 12 for housing.
 * Whoever stands out among them is seen by all the others.
 */
class UnevenCityTest {
    private static final Analysis OWNERS = AnalysisCatalogue.load().get("B14");
    private static final Part CITY = new Part(Level.CITY, "city", "2024", false);

    private static CountedRow city(String owner, double professionals, boolean isEven) {
        return new CountedRow(
                Level.CITY,
                "city",
                null,
                0,
                YearMonth.of(2024, 1),
                YearMonth.of(2024, 12),
                List.of(owner),
                List.of(professionals),
                isEven,
                null);
    }

    private static Map<Part, Set<Hiding>> hidden(List<CountedRow> rows) {
        return new WholeUnits(OWNERS, HiddenElsewhere.NOTHING, ShownBefore.NOTHING).hidden(rows, Set.of());
    }

    private static List<CountedRow> rows(boolean isHousingEven) {
        return List.of(city("SS", 20, true), city("HOUSING", 12, isHousingEven), city("ALL", 25, true));
    }

    @Test
    void allCategoriesOfTheCityAreShownWhereNobodyStandsOut() {
        assertThat(hidden(rows(true))).isEmpty();
    }

    /** Housing could be worked out from the whole and social services, so they are hidden too; the whole never is. */
    @Test
    void oneRowInWhichSomebodyStandsOutHidesAllCategoriesButNotTheWhole() {
        assertThat(hidden(rows(false))).isEqualTo(Map.of(CITY, Set.of(Hiding.UNEVEN)));
        assertThat(Stream.of("SS", "HOUSING", "ALL")
                        .filter(owner -> WholeUnits.isWhole(OWNERS, Level.CITY, List.of(owner))))
                .containsExactly("ALL");
    }

    /** That one has most of everything is no secret to be kept by hiding the parts alone, but parts would tell more of it. */
    @Test
    void anUnevenWholeHidesItsCategoriesToo() {
        List<CountedRow> rows = List.of(city("SS", 20, true), city("HOUSING", 12, true), city("ALL", 25, false));
        assertThat(hidden(rows)).containsEntry(CITY, Set.of(Hiding.UNEVEN));
    }
}
