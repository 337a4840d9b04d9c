package cat.impulsem.dashboard.unit;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
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

class ProfileTest {
    private static final FixtureViewer LEAD = FixtureViewer.of("district_lead:d01:open+workers+persons:city");
    private static final String ROWS = """
        insert into comparisons by name
          select 'L1.A' as indicator_id, 'is' as view_mode, 'centre' as level, '2' as unit_code,
            'rolling12' as grain, date '2025-01-01' as period_start, 'peers' as benchmark, 2 as benchmark_units,
            28.0 as benchmark_value, -5.05 as difference, 'difference' as measure, -6.0 as lower, -4.0 as upper,
            'better' as standing;
        insert into comparisons by name
          select 'L1.A' as indicator_id, 'is' as view_mode, 'centre' as level, '3' as unit_code,
            'rolling12' as grain, date '2025-01-01' as period_start, 'rest_of_city' as benchmark,
            30.0 as benchmark_value, 1.0 as difference, 'difference' as measure, 'not_distinguishable' as standing;
        insert into peers values (2025, '2', 1, '4', 1, 20), (2025, '2', 2, '3', 1, 20);
        insert into intervals values ('L1.A', 'is', 'centre', '2', 'rolling12', '2025-01-01', 22.1, 23.8, 'wilson')
        """;

    @TempDir
    static Path root;

    private static SnapshotStore store;

    @BeforeAll
    static void write() {
        store = FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL, ROWS);
    }

    @Test
    void centreStandsBesideThoseMostLikeItAndTheyAreNamed() {
        assertThat(firstRow(FixtureViewer.MANAGEMENT, "c2"))
                .containsEntry("Centres semblants", "28,0\u00a0%")
                .containsEntry("Respecte dels centres semblants", "▼\u00a0millor");
        assertThat(of(FixtureViewer.MANAGEMENT, "c2", Profile::similar))
                .hasValue("Centres semblants, segons la llista fixa de l'any del pla: CSS Casc Antic - Gòtic, "
                        + "CSS Barceloneta.");
    }

    @Test
    void whoMayNotSeeAllCentresAndDistrictsHaveNoSuchColumn() {
        assertThat(firstRow(LEAD, "c2")).doesNotContainKey("Centres semblants");
        assertThat(of(LEAD, "c2", Profile::similar)).isEmpty();
        assertThat(firstRow(FixtureViewer.MANAGEMENT, "d01")).doesNotContainKey("Centres semblants");
    }

    /** Centre 2: 12 x 210 + 234 = 2754 of 12000 minutes; centre 1: 12.95 %, centres 3 and 4: 32.95 % and 42.95 %. */
    @Test
    void fileSaysWhatTheScreenWritesUnderAndDrawsBesideAFigure() {
        assertThat(firstRow(FixtureViewer.MANAGEMENT, "c2"))
                .containsEntry("Codi de l'indicador", "L1.A")
                .containsEntry("Unitat", "%")
                .containsEntry("Numerador", "2.754")
                .containsEntry("Denominador", "12.000")
                .containsEntry("Límit inferior (95\u00a0%)", "22,1")
                .containsEntry("Límit superior (95\u00a0%)", "23,8")
                .containsEntry("El més baix dels seus iguals", "13,0")
                .containsEntry("El més alt dels seus iguals", "43,0");
    }

    /** Centre 2, indicator 1: 210 + month 25 of 1000 minutes is 23.5 %. */
    @Test
    void monthsOfTheLineAreColumnsOfTheFileOnly() {
        ScreenTable filed = of(
                FixtureViewer.MANAGEMENT,
                "c2",
                profile -> profile.filed(profile.screen().vocabulary().headlines()));

        assertThat(row(filed, 0)).containsEntry("desembre 2025", "23,5");
        assertThat(filed.columns().stream().filter(Column::isOnScreen).map(Column::title))
                .doesNotContain("desembre 2025", "Numerador");
        assertThat(filed.columns().stream().filter(Column::isInFiles).map(Column::title))
                .doesNotContain("Mesos", "Entre els seus iguals");
    }

    /** Of the main indicators only L1.A has a test of centre 3. */
    @Test
    void whatHasNoTestIsNotCountedAsCompared() {
        assertThat(of(
                        FixtureViewer.MANAGEMENT,
                        "c3",
                        profile -> profile.finding(profile.screen().vocabulary().headlines())))
                .isEqualTo("Cap indicador principal no es distingeix de la resta de la ciutat (comparats: 1)");
    }

    private static Map<String, String> firstRow(FixtureViewer viewer, String unit) {
        return row(
                of(
                        viewer,
                        unit,
                        profile -> profile.table(profile.screen().vocabulary().headlines())),
                0);
    }

    private static Map<String, String> row(ScreenTable table, int row) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<Cell> all = table.rows().get(row).cells();
        for (int i = 0; i < all.size(); i++) {
            cells.put(table.columns().get(i).title(), all.get(i).text());
        }
        return cells;
    }

    private static <T> T of(FixtureViewer viewer, String unit, Function<Profile, T> asked) {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, viewer)) {
            Screen home = Screens.withoutPage(snapshots, Language.CA);
            Screen screen = new Screen(
                    home.released(),
                    home.viewers(),
                    "t",
                    home.state().with(UnitKey.parse(unit).orElseThrow()),
                    home.initial(),
                    home.unknown(),
                    home.texts(),
                    home.figures());
            return asked.apply(new Profile(screen, screen.vocabulary().headlines()));
        }
    }
}
