package cat.impulsem.dashboard.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nine centres with limits of 10 to 90 %; centre 1 lies below, centre 9 above them. */
class FunnelTest {
    private static final FixtureCity NINE = new FixtureCity(2, 9, 14, false);
    private static final String ROWS = """
        insert into comparisons by name
          select 'L1.A' as indicator_id, 'is' as view_mode, 'centre' as level, c::varchar as unit_code,
            'rolling12' as grain, date '2025-01-01' as period_start, 'rest_of_city' as benchmark,
            50.0 as benchmark_value, 1.0 as difference, 'difference' as measure,
            'not_distinguishable' as standing, 20.0 as funnel_lower_95, 80.0 as funnel_upper_95,
            10.0 as funnel_lower_998, 90.0 as funnel_upper_998,
            case c when 1 then 'below_998' when 9 then 'above_998' else 'inside' end as funnel_place
          from (select unnest(generate_series(1, 9)) as c)
        """;

    @TempDir
    static Path root;

    private static SnapshotStore store;

    @BeforeAll
    static void write() {
        store = FixtureStore.write(root, "2026-01-15-a", NINE, ROWS);
    }

    @Test
    void sentenceNamesThoseBeyondTheOuterLimitsAndNobodyElse() {
        assertThat(of("L1.A", "funnel", SideBySide::finding))
                .isEqualTo("Fora dels límits del 99,8\u00a0%, 2 de 9: CSS Raval Nord, CSS Poble-sec");
        assertThat(of("L1.A", "", SideBySide::finding)).startsWith("Entre ").doesNotContain("Raval");
    }

    @Test
    void tableTellsTheLimitsAndTheSideOfThem() {
        ScreenTable table = of("L1.A", "funnel", SideBySide::table);
        List<String> titles = table.columns().stream().map(Column::title).toList();
        int place = titles.indexOf("En l'embut");

        assertThat(titles.indexOf("Límits del 99,8\u00a0%")).isEqualTo(place - 1);
        assertThat(table.rows().getFirst().cells().get(place - 1).text()).isEqualTo("10,0 – 90,0");
        assertThat(table.rows().stream().map(row -> row.cells().get(place).text()))
                .startsWith("atípic, per sota", "dins dels límits")
                .endsWith("atípic, per sobre", "");
    }

    @Test
    void fileOfAllCentresIsOfTheCityWhoeverIsChosen() {
        assertThat(of("L1.A", "funnel", SideBySide::about))
                .extracting(about -> about.what() + " " + about.units())
                .isEqualTo("L1.A_centres " + List.of(UnitKey.CITY));
    }

    private static <T> T of(String id, String view, Function<SideBySide, T> asked) {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            Screen home = Screens.withoutPage(snapshots, Language.CA);
            Screen screen = new Screen(
                    home.released(),
                    home.viewers(),
                    "i/" + id,
                    home.state()
                            .with(UnitKey.parse("c1").orElseThrow())
                            .with("n", "all")
                            .with("v", view),
                    home.initial(),
                    home.unknown(),
                    home.texts(),
                    home.figures());
            return asked.apply(
                    new SideBySide(screen, screen.vocabulary().indicator(id).orElseThrow()));
        }
    }
}
