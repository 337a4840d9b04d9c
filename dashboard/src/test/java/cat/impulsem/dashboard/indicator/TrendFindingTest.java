package cat.impulsem.dashboard.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months of centre 2 in L1.A: 210 + month of 1000 minutes; month 25 is December 2025, 23.5 %. */
class TrendFindingTest {
    private static final String POINT = "insert into process_points select 'L1.A', 'is', 'centre', '%s', d, 'xmr',"
            + " 22.0, 21.0, 23.0, %s, 'stable', 0, 'XMR-1' from (select unnest(generate_series(date '2024-01-01',"
            + " date '2025-12-01', interval 1 month))::date as d);";
    private static final String ROWS = POINT.formatted(
                    "1",
                    "case when d >= date '2025-10-01' then 'shift_above' when d >= date '2025-07-01' then"
                            + " 'shift_below' end")
            + POINT.formatted("2", "case when d = date '2025-03-01' then 'below_limit' end")
            + POINT.formatted("3", "null::varchar");

    @TempDir
    static Path root;

    private static SnapshotStore store;

    @BeforeAll
    static void write() {
        store = FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL, ROWS);
    }

    @Test
    void signalThatLastsIsToldWithItsRuleAndSinceWhen() {
        assertThat(finding("c1", "L1.A"))
                .endsWith("(desembre 2025), fora de la variació habitual: set mesos per sobre de la mitjana "
                        + "(senyal des de: octubre 2025)");
    }

    @Test
    void signalThatIsOverIsToldAsSuch() {
        assertThat(finding("c2", "L1.A"))
                .isEqualTo("Quota de temps burocràtic: 23,5\u00a0% (desembre 2025), dins la variació habitual; "
                        + "últim senyal: per sota del límit (març 2025)");
    }

    @Test
    void monthsWithoutASignalAreUsualVariationHoweverTheyRise() {
        assertThat(finding("c3", "L1.A"))
                .isEqualTo("Quota de temps burocràtic: 33,5\u00a0% (desembre 2025), dins la variació habitual");
    }

    @Test
    void withoutAProcessChartTwoNumbersAreNotJudged() {
        assertThat(finding("c4", "L1.A"))
                .startsWith("Quota de temps burocràtic: de ")
                .contains(" (desembre 2025)")
                .doesNotContain("puja", "baixa", "variació");
    }

    /** Everything that the chart draws: mean, limits, twelve months of the city. */
    @Test
    void tableHasEveryLineOfTheChart() {
        ScreenTable table = of("c2", "L1.A", trend -> new TrendTable(trend).table());
        Map<String, String> december = new LinkedHashMap<>();
        List<Cell> cells = table.rows().getFirst().cells();
        for (int i = 0; i < cells.size(); i++) {
            december.put(table.columns().get(i).title(), cells.get(i).text());
        }

        assertThat(december)
                .containsEntry("Mitjana", "22,0")
                .containsEntry("Límit habitual inferior", "21,0")
                .containsEntry("Límit habitual superior", "23,0")
                .containsEntry("Barcelona, dotze mesos (%)", "28,0");
    }

    @Test
    void fileOfTheMonthsIsOfAllOfThem() {
        assertThat(of("d01", "L1.A", Trend::about).when().words()).isEqualTo("novembre 2023 – desembre 2025");
        assertThat(of("d01", "L1.A", Trend::about).what()).isEqualTo("L1.A_months");
    }

    private static String finding(String unit, String id) {
        return of(unit, id, Trend::finding);
    }

    private static <T> T of(String unit, String id, Function<Trend, T> asked) {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            Screen home = Screens.withoutPage(snapshots, Language.CA);
            Screen screen = new Screen(
                    home.released(),
                    home.viewers(),
                    "i/" + id,
                    home.state().with(UnitKey.parse(unit).orElseThrow()),
                    home.initial(),
                    home.unknown(),
                    home.texts(),
                    home.figures());
            return asked.apply(
                    Trend.of(screen, screen.vocabulary().indicator(id).orElseThrow()));
        }
    }
}
