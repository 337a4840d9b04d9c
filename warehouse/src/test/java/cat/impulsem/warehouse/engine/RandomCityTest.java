package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RandomCityTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Period QUARTER = Period.parse("2024-01..2024-03");

    @Property(tries = 8)
    void addedMonthsEqualTheQueryOfTheWholePeriod(@ForAll long seed) {
        withCity(seed, false, (facts, calculation) -> CATALOGUE.all().stream()
                .filter(indicator -> indicator.formula().overTime() == OverTime.SUM)
                .forEach(indicator -> {
                    Level level =
                            indicator.formula().overCentres() == OverCentres.CITY_ONLY ? Level.CITY : Level.CENTRE;
                    Map<Integer, Figure> added = figures(calculation, indicator, level);
                    facts.tables().bind(ViewMode.WAS, level, QUARTER.end(), Set.of());
                    String sql = BoundSql.of(indicator.formula().sql(), QUARTER, QUARTER);
                    List<List<Object>> whole = facts.engine().query(sql);
                    assertThat(added).as(indicator.id()).hasSize(whole.size());
                    whole.forEach(row -> assertThat(added.get(((Number) row.get(0)).intValue()))
                            .as(indicator.id())
                            .isEqualTo(new Figure(
                                    ((Number) row.get(1)).doubleValue(), ((Number) row.get(2)).doubleValue())));
                }));
    }

    @Property(tries = 5)
    void theOrderOfRowsDoesNotMatter(@ForAll long seed) {
        withCity(
                seed,
                false,
                (facts, calculation) ->
                        withCity(seed, true, (turned, other) -> CATALOGUE.all().forEach(indicator -> assertThat(
                                        figures(other, indicator, Level.CENTRE))
                                .as(indicator.id())
                                .isEqualTo(figures(calculation, indicator, Level.CENTRE)))));
    }

    private static Map<Integer, Figure> figures(Calculation calculation, Indicator indicator, Level level) {
        return calculation.figures(indicator, ViewMode.WAS, level, QUARTER, Period.parse("2023-01..2023-03"));
    }

    private interface Check {
        void on(StoreFacts facts, Calculation calculation);
    }

    private static void withCity(long seed, boolean reversed, Check check) {
        try (SqlEngine engine = DuckDbEngine.open()) {
            Path root = Files.createTempDirectory("random-city");
            StoreFacts facts = StoreFacts.open(city(seed, reversed, root), engine, CATALOGUE, CATALOGUE.all());
            check.on(facts, new Calculation(facts));
            delete(root);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void delete(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static StoreLayout city(long seed, boolean reversed, Path root) {
        StoreFixture city = fixture(seed, root);
        return (reversed
                        ? city.reversed("agenda_entries").reversed("procedures").reversed("attentions")
                        : city)
                .write();
    }

    static StoreFixture fixture(long seed, Path root) {
        Random dice = new Random(seed);
        StoreFixture city = GoldenCity.fixture(root);
        city.row("processes", "process_code", "R", "process_name", "R", "kind", "REPORT", "owner_system", "SS");
        for (int centre = 1; centre <= GoldenCity.CENTRES; centre++) {
            city.delivered("procedures", centre, "2023-01", "2023-03")
                    .delivered("procedures", centre, "2024-01", "2024-03");
        }
        for (int i = 0; i < 40; i++) {
            String day = (dice.nextBoolean() ? "2024" : "2023") + "-0" + (1 + dice.nextInt(3)) + "-"
                    + (11 + dice.nextInt(17));
            int start = 300 + dice.nextInt(900);
            city.row(
                    "agenda_entries",
                    "entry_id",
                    "x" + i,
                    "professional_id",
                    "q" + i,
                    "centre_id",
                    1 + dice.nextInt(4),
                    "work_date",
                    day,
                    "start_minute",
                    start,
                    "end_minute",
                    start + 5 + dice.nextInt(200),
                    "activity_code",
                    dice.nextBoolean() ? "REGISTER" : "INTERVIEW",
                    "process_code",
                    dice.nextBoolean() ? "R" : null,
                    "recorded_date",
                    day);
            city.row(
                    "procedures",
                    "procedure_id",
                    "y" + i,
                    "centre_id",
                    1 + dice.nextInt(4),
                    "process_code",
                    "R",
                    "requested_date",
                    "2023-01-01",
                    "closed_date",
                    day,
                    "managed_by",
                    "CSS",
                    "recorded_date",
                    day);
        }
        links(city, dice);
        for (int i = 0; i < 7; i++) {
            city.row("actions", "action_id", "A" + i, "lead_centre_id", 1, "started_date", "2023-0" + (1 + i) + "-01");
        }
        return city;
    }

    // One partner in five joins in February 2024, one in seven leaves in March; some actions have no partner for a
    // time.
    private static void links(StoreFixture city, Random dice) {
        for (int i = 0; i < 28; i++) {
            city.row(
                    "action_centres",
                    "action_id",
                    "A" + i % 7,
                    "centre_id",
                    1 + i % 4,
                    "since_date",
                    dice.nextInt(5) == 0 ? "2024-02-10" : null,
                    "until_date",
                    dice.nextInt(7) == 0 ? "2024-03-10" : null);
        }
        for (int i = 0; i < 7; i++) {
            city.row(
                    "action_phases",
                    "action_id",
                    "A" + i,
                    "phase_number",
                    1,
                    "entered_date",
                    "2023-0" + (1 + i) + "-01",
                    "left_date",
                    "2024-0" + (1 + i % 3) + "-15");
            city.row(
                    "action_phases",
                    "action_id",
                    "A" + i,
                    "phase_number",
                    2,
                    "entered_date",
                    "2024-0" + (1 + i % 3) + "-15");
        }
    }
}
