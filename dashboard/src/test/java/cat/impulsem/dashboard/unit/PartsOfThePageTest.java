package cat.impulsem.dashboard.unit;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.fixture.FixtureWindow;
import cat.impulsem.dashboard.regained.RegainedTime;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.Language;
import com.vaadin.flow.component.Component;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers are those that the fixture of the analyses works out by hand. */
class PartsOfThePageTest {
    private static final FixtureViewer LEAD = FixtureViewer.of("district_lead:d01:open+workers+persons:city");
    private static final FixtureViewer WORKERS_ONLY = FixtureViewer.of("centre_team:c1:workers");
    private static final String CONTEXT = """
            insert into context_statistics values
              ('city', '00', null, 'POPULATION', '2016-01-01', 1600000, 'Open Data'),
              ('city', '00', null, 'POPULATION', '2025-01-01', 1680000, 'Open Data'),
              ('district', '01', 'Ciutat Vella', 'POPULATION', '2016-01-01', 100000, 'Open Data'),
              ('district', '01', 'Ciutat Vella', 'POPULATION', '2025-01-01', 108000, 'Open Data'),
              ('neighbourhood', '01', 'el Raval', 'INCOME_INDEX', '2016-01-01', 71.2, 'Open Data'),
              ('neighbourhood', '04', 'Sant Pere', 'INCOME_INDEX', '2016-01-01', 98.5, 'Open Data'),
              ('neighbourhood', '05', 'el Fort Pienc', 'INCOME_INDEX', '2016-01-01', 106.5, 'Open Data'),
              ('neighbourhood', '01', 'el Raval', 'RENT_M2', '2024-01-01', 15.4, 'Rents'),
              ('neighbourhood', '04', 'Sant Pere', 'RENT_M2', '2024-01-01', 17.2, 'Rents'),
              ('neighbourhood', '01', 'el Raval', 'UNEMPLOYED', '2025-01-01', 2400, 'Open Data'),
              ('neighbourhood', '04', 'Sant Pere', 'UNEMPLOYED', '2025-01-01', 760, 'Open Data'),
              ('neighbourhood', '01', 'el Raval', 'POPULATION', '2016-01-01', 40000, 'Open Data'),
              ('neighbourhood', '01', 'el Raval', 'POPULATION', '2025-01-01', 48000, 'Open Data'),
              ('neighbourhood', '04', 'Sant Pere', 'POPULATION', '2016-01-01', 20000, 'Open Data'),
              ('neighbourhood', '04', 'Sant Pere', 'POPULATION', '2025-01-01', 19000, 'Open Data')
            """;

    @TempDir
    static Path root;

    private static SnapshotStore store;

    @BeforeAll
    static void write() {
        store = FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL, CONTEXT);
    }

    /** A1 and A2 are in development, A3 in diagnosis; A2 is in evaluation too and is counted once. */
    @Test
    void actionsAreCountedOnceAndByPhase() {
        assertThat(drawn(LEAD, "d01", Actions::section))
                .contains("<h2>Accions comunitàries: 3; en desenvolupament, 2</h2>")
                .contains("Serveis oberts");
        assertThat(drawn(FixtureViewer.MANAGEMENT, "c4", Actions::section)).contains("Cap acció comunitària activa");
    }

    @Test
    void analysisThatIsNotGrantedSaysSoAndShowsNoFigure() {
        assertThat(drawn(WORKERS_ONLY, "c1", Actions::section))
                .contains("El teu permís no inclou aquesta xifra")
                .doesNotContain("Accions comunitàries: 2");
    }

    /** Centre 1 has all eight bases at 2 or 3, its plan sustained; centre 2 has none, and its working time fell back. */
    @Test
    void basesOfACentreTellLevelAndCourse() {
        assertThat(drawn(LEAD, "c1", Bases::section))
                .contains("8 de les 8 bases organitzatives, en funcionament")
                .contains("sostinguda");
        assertThat(drawn(LEAD, "c2", Bases::section))
                .contains("0 de les 8 bases organitzatives")
                .contains("▼ ha reculat")
                .contains("Acordada");
    }

    @Test
    void centreWithoutAReviewSaysWhyItHasNoBases() {
        assertThat(drawn(FixtureViewer.MANAGEMENT, "c4", Bases::section))
                .contains("Bases organitzatives: No hi ha casos amb què comptar");
    }

    /** Of two centres one has every base in use. */
    @Test
    void basesOfADistrictCountItsCentres() {
        assertThat(drawn(LEAD, "d01", Bases::section)).contains("funciona a 1 de 2 centres");
    }

    @Test
    void stagesNameTheCentresThatAreThere() {
        assertThat(drawn(LEAD, "c1", Stages::section)).contains("Etapa de l'acompanyament: Pràctica");
        assertThat(drawn(LEAD, "d01", Stages::section))
                .contains("Etapa de l'acompanyament: 1 a «Creació de condicions»; 1 a «Pràctica» (centres revisats: 2)")
                .contains("CSS Raval Sud");
    }

    /** District 02 has no attentions of its own that are shown; of the city's 100 attentions 70 are about housing. */
    @Test
    void whoMayNotLearnTheOwnFigureLearnsThatOfTheNearestTerritoryAndWhoseItIs() {
        assertThat(drawn(FixtureViewer.MANAGEMENT, "d02", Served::people))
                .contains("<h2>A qui s'atén</h2>")
                .contains("Atencions per tema. Eixample, 2025.")
                .contains("Les xifres que segueixen són les del territori més proper que en pot mostrar: Barcelona.")
                .contains("<h3>Barcelona · El més freqüent en les atencions: Habitatge (70,0\u00a0%) i Feina")
                .contains("Atencions per tema. Barcelona, 2025.");
        assertThat(drawn(LEAD, "c1", Served::people))
                .contains("<h3>Ciutat Vella · El més freqüent en les atencions: Habitatge (75,0\u00a0%)")
                .doesNotContain("Barcelona · El més");
        assertThat(drawn(FixtureViewer.MANAGEMENT, "d02", RegainedTime::of))
                .contains("Eixample, 2025: ")
                .contains("<h3>Barcelona · 2025: 1.083 hores recuperades dels tràmits</h3>");
    }

    @Test
    void nobodyIsShownAFigureAroundThatIsNotGranted() {
        assertThat(drawn(WORKERS_ONLY, "c1", Served::people))
                .contains("El teu permís no inclou aquesta xifra")
                .doesNotContain("Barcelona", "70,0");
    }

    /** The channels of centre 1 are its own, 30 attentions, although its subjects are not known. */
    @Test
    void whatIsKnownOfTheTerritoryItselfStaysItsOwn() {
        assertThat(drawn(LEAD, "c1", Served::people)).containsSubsequence("<summary>Per quin canal</summary>", ">30<");
        assertThat(drawn(LEAD, "d01", Served::people)).contains("Per quin canal · Barcelona");
    }

    @Test
    void ageAndSexAreSaidToBeInNoSource() {
        assertThat(drawn(LEAD, "d01", Served::people))
                .contains("L'edat i el sexe de qui ve no són a cap font lliurada");
    }

    /** 108000 of 100000 is 8 per cent more; neighbourhood 05 lies in district 02. */
    @Test
    void surroundingsTellInhabitantsAndTheOwnNeighbourhoodsOnly() {
        assertThat(drawn(LEAD, "d01", Surroundings::section))
                .contains("Ciutat Vella té 108.000 habitants, +8,0\u00a0% des del 2016.")
                .contains("el Raval")
                .contains("71,2")
                .doesNotContain("Fort Pienc");
        assertThat(drawn(LEAD, "c1", Surroundings::section)).contains("Ciutat Vella té 108.000 habitants");
    }

    /** 2,400 of 48,000 are 5 per cent without work, and 48,000 of 40,000 are 20 per cent more. */
    @Test
    void surroundingsTellOfNeighbourhoodsAllThatTheMapShows() {
        assertThat(drawn(LEAD, "d01", Surroundings::section))
                .contains("Els barris en xifres (2)", "Font: Open Data; Rents")
                .containsSubsequence(
                        "Renda familiar (2016", "Lloguer mitjà (2024", "Canvi de població (2016–2025", "Atur")
                .containsSubsequence("el Raval", "71,2", "15,4", "20,0", "5,0", "48.000")
                .containsSubsequence("Sant Pere", "98,5", "17,2", "−5,0", "4,0", "19.000");
    }

    /** Main indicators of district 01 against the city: 17.95 less 27.95 is 10 points less. */
    @Test
    void whoSeesNoOtherDistrictGetsTheDifferenceFromTheCityInstead() {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, LEAD)) {
            Screen screen = screen(snapshots, "d01");
            Profile profile = new Profile(screen, screen.vocabulary().headlines());

            assertThat(profile.isAmongOthers()).isFalse();
            assertThat(profile.table(screen.vocabulary().headlines())
                            .rows()
                            .getFirst()
                            .cells())
                    .extracting(cell -> cell.text())
                    .contains("18,0\u00a0%", "28,0\u00a0%", "−10,0\u00a0punts");
        }
    }

    private static String drawn(FixtureViewer viewer, String unit, Function<Screen, Component> part) {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, viewer)) {
            return FixtureWindow.html(() -> part.apply(screen(snapshots, unit)));
        }
    }

    private static Screen screen(ReleasedSnapshots snapshots, String unit) {
        Screen home = Screens.withoutPage(snapshots, Language.CA);
        UnitKey key = UnitKey.parse(unit).orElse(new UnitKey(Level.CITY, "city"));
        return new Screen(
                home.released(),
                home.viewers(),
                "t",
                home.state().with(key),
                home.initial(),
                home.unknown(),
                home.texts(),
                home.figures());
    }
}
