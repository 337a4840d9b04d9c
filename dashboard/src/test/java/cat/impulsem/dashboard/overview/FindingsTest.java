package cat.impulsem.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sentences above the main indicators and above the districts say of the small city. */
class FindingsTest {
    /** The city's paperwork rose and its waits did not, district 02 lies above the rest of the city and 01 below. */
    private static final String COMPARED = """
        insert into comparisons by name
          select column0 as indicator_id, 'is' as view_mode, column1 as level, column2 as unit_code,
            'rolling12' as grain, date '2025-01-01' as period_start, column3 as benchmark, 20.0 as benchmark_value,
            column4 as difference, 'difference' as measure, column5 as standing
          from (values ('L1.A', 'city', 'city', 'year_before', 1.2, 'worse'),
            ('L3.1a', 'city', 'city', 'year_before', 0.1, 'not_distinguishable'),
            ('L1.A', 'district', '01', 'rest_of_city', -20.0, 'better'),
            ('L1.A', 'district', '02', 'rest_of_city', 20.0, 'worse'),
            ('L2.A', 'district', '01', 'rest_of_city', -0.1, 'not_distinguishable')) as rows
            (column0, column1, column2, column3, column4, column5)
        """;

    private static final String HIDDEN = """
        ; update indicator_values set value = null, numerator = null, denominator = null, state = 'suppressed'
          where indicator_id = 'L1.A' and level in ('city', 'district') and unit_code in ('city', '02')
            and grain = 'rolling12' and period_start = '2025-01-01'
        """;

    @TempDir
    Path root;

    private int stores;

    @Test
    void mainIndicatorsSayHowManyMovedByMoreThanChance() {
        assertThat(told(COMPARED, Language.CA, screen -> new Headlines(screen).finding()))
                .isEqualTo(
                        "Indicadors principals que han canviat en un any més del que explica l'atzar: 1 de 2 comparats"
                                + " (Quota de temps burocràtic ▲\u00a0pitjor).");
    }

    @Test
    void mainIndicatorsWithoutATestSaySo() {
        assertThat(told("select 1", Language.CA, screen -> new Headlines(screen).finding()))
                .isEqualTo("7 indicadors principals, sense prova respecte d'un any abans.");
    }

    @Test
    void whatIsHiddenIsNotCountedAsCompared() {
        assertThat(told(COMPARED + HIDDEN, Language.EN, screen -> new Headlines(screen).finding()))
                .isEqualTo("No main indicator changed within a year by more than chance explains (compared: 1).");
        assertThat(told(COMPARED + HIDDEN, Language.ES, screen -> new DistrictTable(screen).finding()))
                .startsWith("Cifras de distrito que se distinguen del resto de la ciudad: 1 de 2 comparadas.")
                .endsWith("(1 de 1).");
    }

    @Test
    void districtsSayHowManyFiguresDifferAndInWhatAndNameNone() {
        assertThat(told(COMPARED, Language.CA, screen -> new DistrictTable(screen).finding()))
                .isEqualTo("Xifres de districte que es distingeixen de la resta de la ciutat: 2 de 3 comparades."
                        + " On n'hi ha més: Quota de temps burocràtic (2 de 2).");
    }

    /** Centres 1 and 2 have 4308 of 24000 minutes, 3 and 4 9108 of 24000. */
    @Test
    void districtsWithoutATestSayBetweenWhichFiguresTheyLie() {
        assertThat(told("select 1", Language.CA, screen -> new DistrictTable(screen).finding()))
                .isEqualTo("Quota de temps burocràtic: entre 18,0\u00a0% i 38,0\u00a0% als 2 districtes");
    }

    private Path folder() {
        stores++;
        return root.resolve(String.valueOf(stores));
    }

    private String told(String change, Language language, Function<Screen, String> asked) {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(
                FixtureStore.write(folder(), "2026-01-15-a", FixtureCity.SMALL, change), FixtureViewer.MANAGEMENT)) {
            return asked.apply(Screens.withoutPage(snapshots, language));
        }
    }
}
