package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Only what is asked for is loaded; that must not show in the figures. */
class AloneTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Period QUARTER = Period.parse("2024-01..2024-03");

    @TempDir
    static Path root;

    private static SqlEngine all;
    private static StoreLayout store;
    private static UnitValues together;

    @BeforeAll
    static void open() {
        StoreFixture city = GoldenCity.fixture(root);
        for (int centre = 1; centre <= GoldenCity.CENTRES; centre++) {
            city.row("populations", "centre_id", centre, "year", 2024, "resident_count", 1000, "need_index", 1);
            city.row("plan_scopes", "item_id", "A", "centre_id", centre, "due_date", "2024-02-01");
            city.row("plan_scopes", "item_id", "B", "centre_id", centre, "due_date", "2024-02-01");
            city.row(
                    "professionals",
                    "professional_id",
                    "p" + centre + "1",
                    "centre_id",
                    centre,
                    "role_code",
                    "TS",
                    "valid_from",
                    "2020-01-01");
            city.row(
                    "professionals",
                    "professional_id",
                    "p" + centre + "2",
                    "centre_id",
                    centre,
                    "role_code",
                    "TS",
                    "valid_from",
                    "2020-01-01");
        }
        for (int month = 1; month <= GoldenCity.MONTHS; month++) {
            city.row("calendar", "day_date", "2024-0" + month + "-10", "is_working", true);
        }
        store = city.write();
        all = DuckDbEngine.open();
        together = new UnitValues(StoreFacts.open(store, all, CATALOGUE, CATALOGUE.all()));
    }

    @AfterAll
    static void close() {
        all.close();
    }

    @TestFactory
    Stream<DynamicTest> anIndicatorAloneSaysWhatItSaysAmongAll() {
        return CATALOGUE.all().stream()
                .map(indicator -> DynamicTest.dynamicTest(indicator.id(), () -> {
                    try (SqlEngine engine = DuckDbEngine.open()) {
                        UnitValues alone =
                                new UnitValues(StoreFacts.open(store, engine, CATALOGUE, List.of(indicator)));
                        assertThat(rows(alone, indicator)).isEqualTo(rows(together, indicator));
                    }
                }));
    }

    private static List<ValueRow> rows(UnitValues values, Indicator indicator) {
        List<ValueRow> rows = new ArrayList<>();
        for (ViewMode mode : ViewMode.values()) {
            for (Level level : Level.values()) {
                rows.addAll(values.rows(indicator, mode, level, QUARTER, QUARTER.sameMonthsOf(2023)));
            }
        }
        return rows;
    }
}
