package cat.impulsem.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.fixture.FixtureWindow;
import cat.impulsem.dashboard.map.Plans;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapSectionTest {
    private static final FixtureViewer LEAD = FixtureViewer.of("district_lead:d01:open+workers+persons:city");
    private static final String CHANGES = """
            insert into context_statistics values
              ('neighbourhood', '01', 'el Raval', 'INCOME_INDEX', '2016-01-01', 71.2, 'Open Data'),
              ('neighbourhood', '04', 'Sant Pere', 'INCOME_INDEX', '2016-01-01', 98.5, 'Open Data'),
              ('neighbourhood', '05', 'el Fort Pienc', 'INCOME_INDEX', '2016-01-01', 106.5, 'Open Data'),
              ('neighbourhood', '01', 'el Raval', 'POPULATION', '2016-01-01', 40000, 'Open Data'),
              ('neighbourhood', '01', 'el Raval', 'POPULATION', '2025-01-01', 48000, 'Open Data'),
              ('neighbourhood', '04', 'Sant Pere', 'POPULATION', '2016-01-01', 20000, 'Open Data'),
              ('neighbourhood', '04', 'Sant Pere', 'POPULATION', '2025-01-01', 19000, 'Open Data');
            update indicator_values set numerator = null, denominator = null, value = null, state = 'suppressed',
                reason = 'small_count'
              where indicator_id = 'L1.A' and level = 'district' and unit_code = '02' and period_end = '2026-01-01';
            update indicator_values set coverage = 0.75, flags = 'incomplete'
              where indicator_id = 'L1.A' and level = 'district' and unit_code = '01' and period_end = '2026-01-01'
            """;

    @TempDir
    static Path root;

    private static SnapshotStore store;

    @BeforeAll
    static void write() {
        store = FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL, CHANGES);
    }

    @Test
    void districtsLeadToTheirPageAndAreHatchedWhereProtectedOrIncomplete() {
        assertThat(drawn(FixtureViewer.MANAGEMENT, null, null))
                .contains(
                        "href=\"t?t=d01\" class=\"area step1 incomplete\" title=\"Ciutat Vella: 18,0\u00a0%* (incomplet, part lliurada: 75\u00a0%)\"")
                .contains("href=\"t?t=d02\" class=\"area missing\" title=\"Eixample: ..\"");
    }

    @Test
    void countsAreOnNoMap() {
        assertThat(drawn(FixtureViewer.MANAGEMENT, null, null)).doesNotContain("Temps recuperat</a>");
    }

    /** 71.2 is the lowest, 106.5 the highest, 98.5 the middle one; of the other seventy nothing is known. */
    @Test
    void neighbourhoodsShowWhatIsKnownOfThemAndLeadToTheirDistrict() {
        assertThat(drawn(FixtureViewer.MANAGEMENT, "neighbourhoods", null))
                .contains("3 barris: entre 71,2 i 106,5; el del mig, 98,5")
                .contains("href=\"t?t=d01#context\" class=\"area step1\" title=\"el Raval: 71,2\"")
                .contains("class=\"area missing\" title=\"73: –\"");
    }

    /** 48000 of 40000 is a fifth more, 19000 of 20000 a twentieth less. */
    @Test
    void inhabitantsAreShownAsTheirChangeOnly() {
        assertThat(drawn(FixtureViewer.MANAGEMENT, "neighbourhoods", "POPULATION_CHANGE"))
                .contains("title=\"el Raval: 20,0\"", "title=\"Sant Pere: −5,0\"")
                .doesNotContain("48.000");
    }

    @Test
    void whoSeesOneDistrictSeesTheNeighbourhoodsButNoWayToOtherDistricts() {
        assertThat(drawn(LEAD, null, null))
                .contains("href=\"t?t=d01#context\" class=\"area step1\" title=\"el Raval: 71,2\"")
                .contains("<span class=\"area step5\" title=\"el Fort Pienc: 106,5\"");
    }

    private static String drawn(FixtureViewer viewer, String level, String layer) {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, viewer)) {
            Screen home = Screens.withoutPage(snapshots, Language.CA);
            Screen screen = new Screen(
                    home.released(),
                    home.viewers(),
                    "",
                    home.state().with("n", level).with("k", layer),
                    home.initial(),
                    home.unknown(),
                    home.texts(),
                    home.figures());
            return FixtureWindow.html(() -> new MapSection(screen, Plans.of(null)).section());
        }
    }
}
