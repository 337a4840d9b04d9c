package cat.impulsem.dashboard.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.Released;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Viewers;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every number is of the fixture's text, where its four actions, four items and three reviews stand. */
class ProgrammeTest {
    private static final String EVERYTHING = "management:city:open+workers+persons";
    private static final String LEAD = "district_lead:d01:open+workers+persons:city";

    /**
     * The index of objective 1.1 has gone half of its way, the one of 2.1 all of it; the team workspace of centre 2 is at
     * work; item 14 is done before it is due.
     */
    private static final String CHANGES = """
            update analysis_values set value = 2
              where analysis_id = 'C.E.centres' and unit_code = '2' and code_1 = 'TEAM_SPACE' and measure = 'status';
            update analysis_values set value = 100
              where analysis_id = 'F1.A.items' and code_1 = 'PLA14' and measure = 'progress';
            insert into indicators select * replace ('F2.A' as indicator_id, 'F' as line)
              from indicators where indicator_id = 'C.A';
            insert into index_parts values
              ('F2.A', 'is', 'city', 'city', 'rolling12', '2025-01-01', 'L1.1a', '1.1', 10, 20, 15, 0.5),
              ('F2.A', 'is', 'city', 'city', 'rolling12', '2025-01-01', 'L2.1a', '2.1', 10, 20, 20, 1);
            insert into target_statuses values
              ('L1.1a', 'is', 'city', 'city', 'year', '2025-01-01', 'fixed', null, 200, null, null, 'met'),
              ('L1.A', 'is', 'city', 'city', 'year', '2025-01-01', 'fixed', null, 20, null, null, 'not_met'),
              ('L2.1a', 'is', 'city', 'city', 'year', '2025-01-01', 'fixed', null, 90, null, null, 'not_met'),
              ('L1.A', 'is', 'city', 'city', 'year', '2024-01-01', 'fixed', null, 20, null, null, 'not_met');
            insert into objective_statuses values
              ('city', 'city', '2024-01-01', 'L1', '', 1, 0, 1, 0, 0, null),
              ('city', 'city', '2025-01-01', 'L1', '', 2, 1, 1, 0, 0.5, 0.455),
              ('city', 'city', '2025-01-01', 'L1', '1.1', 1, 1, 0, 0, 1, null),
              ('city', 'city', '2025-01-01', 'L2', '', 1, 0, 1, 0, 0, null),
              ('city', 'city', '2025-01-01', 'L2', '2.1', 1, 0, 1, 0, 0, null);
            """;

    @TempDir
    static Path root;

    private static SnapshotStore store;

    @BeforeAll
    static void write() {
        store = FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL, CHANGES);
    }

    /** To begin by then: E1.1, 1.1 and 2.1, of which 1.1 is 20 points behind. Judged: 1.1, 2.1 by the index and 4.4 by its target. */
    @Test
    void objectivesAreSetBesideWhatBecameOfThem() {
        Block block = block(EVERYTHING, "city", Part.LINES, "objectives");

        assertThat(block.head().finding())
                .isEqualTo(
                        "Objectius amb actuacions que ja havien de començar: 3; més de 10 punts per sota del previst: 1. "
                                + "Objectius amb fita: 3; hi arriben: 1.");
        assertThat(row(block, "1.1 Gestió àgil dels informes"))
                .containsExactly(
                        "1.1 Gestió àgil dels informes",
                        "1",
                        "80",
                        "100",
                        "−20",
                        "50",
                        "1 de 1",
                        "endarrerit i sense tot l'efecte");
        assertThat(row(block, "2.1 Més treball grupal"))
                .containsExactly(
                        "2.1 Més treball grupal",
                        "1",
                        "50",
                        "40",
                        "10",
                        "100",
                        "0 de 1",
                        "segons el previst, i amb efecte");
        assertThat(row(block, "E1.1 Renda mínima garantida"))
                .endsWith("0", "–", "–", "sense fita: només se sap què s'ha fet");
        assertThat(row(block, "5.5 Recursos nous lligats a objectius")).endsWith("encara no havia de començar");
    }

    @Test
    void indicatorsAreCountedByTheirTarget() {
        Block block = block(EVERYTHING, "city", Part.LINES, "indicators");

        assertThat(block.head().finding())
                .isEqualTo("Indicadors amb fita: 3. Assolida: 1; no assolida: 1; no es pot dir: 1.");
        assertThat(row(block, "Cobertura del registre d'agenda")).contains("4.4", "85 – 95\u00a0%", "≈ no es pot dir");
        assertThat(row(block, "Quota de temps burocràtic")).contains("Recuperar temps", "–", "sense fita");
    }

    @Test
    void targetsAreCountedByLineAndObjectiveInCalendarYears() {
        Block block = block(EVERYTHING, "city", Part.LINES, "achievement");

        assertThat(block.head().finding())
                .isEqualTo("El 2025, fites amb xifra: 3. Assolides: 1; no assolides: 2; no es pot dir: 0. "
                        + "El 2024 se'n van assolir 0 de 1.");
        assertThat(row(block, "L1 Recuperar temps"))
                .containsExactly("L1 Recuperar temps", "2", "1", "1", "0", "0 de 1", "46");
        assertThat(row(block, "1.1 Gestió àgil dels informes"))
                .containsExactly("1.1 Gestió àgil dels informes", "1", "1", "0", "0", "–", "–");
    }

    /** L2.1a is about persons: who may not see it learns nothing from a count that it is part of. */
    @Test
    void countThatHoldsAFigureWithoutGrantIsNotShown() {
        Block block = block("management:city:open+workers", "city", Part.LINES, "achievement");

        assertThat(block.head().finding()).startsWith("El 2025, fites amb xifra: 2. Assolides: 1; no assolides: 1;");
        assertThat(row(block, "L2 Atenció grupal i treball comunitari")).endsWith("–", "–", "–", "–", "–", "–");
        assertThat(block("management:city:open", "city", Part.LINES, "achievement")
                        .head()
                        .finding())
                .isEqualTo("El teu permís no inclou aquestes xifres: Barcelona.");
    }

    /** Three were to begin: one should be done and is, one should be done and lacks 20 points, one is done before it is due. */
    @Test
    void planTellsOfItemsThatWereNotToBeginYet() {
        Block block = block(EVERYTHING, "city", Part.PLAN, "items");

        assertThat(block.head().finding())
                .isEqualTo(
                        "De 4 actuacions, 3 ja havien de començar. N'haurien d'estar acabades 2, i d'aquestes ho estan 1; "
                                + "més de 10 punts per sota del previst: 1.");
        assertThat(row(block, "Catàleg d'informes demanats per tercers"))
                .containsExactly(
                        "Catàleg d'informes demanats per tercers",
                        "1.1",
                        "02/2023 – 10/2025",
                        "80",
                        "100",
                        "−20",
                        "48.000",
                        "Propi");
        assertThat(row(block, "Porta d'entrada telefònica"))
                .containsExactly(
                        "Porta d'entrada telefònica", "3.1", "03/2026 – 02/2027", "–", "–", "–", "14.000", "–");
    }

    /** 238,000 + 48,000 + 14,000; one item has no budget noted. */
    @Test
    void budgetSaysWhatIsLacking() {
        assertThat(block(EVERYTHING, "city", Part.PLAN, "funding").head().finding())
                .isEqualTo(
                        "El pressupost previst de 3 de les 4 actuacions suma 300.000 €; sense pressupost anotat: 1.");
    }

    @Test
    void rolloutTellsDueFromNotDue() {
        Block city = block(EVERYTHING, "city", Part.PLAN, "rollout");
        Block district = block(EVERYTHING, "d01", Part.PLAN, "rollout");

        assertThat(city.head().finding())
                .startsWith("Barcelona: de 6 desplegaments")
                .contains("se n'han fet 5", "83");
        assertThat(row(city, "Catàleg d'informes demanats per tercers")).endsWith("2 de 2", "1 de 2");
        assertThat(row(district, "Banc de projectes grupals transferibles")).endsWith("desplegada", "–");
    }

    @Test
    void phasesMayAddUpToMoreThanTheActions() {
        assertThat(block(EVERYTHING, "city", Part.ACTIONS, "phases").head().finding())
                .startsWith("Accions el 31/12/2025: 4. Per fase: Diagnosi: preparem la terra (1); ")
                .endsWith("les fases sumen més.");
        assertThat(block(EVERYTHING, "c4", Part.ACTIONS, "phases").head().finding())
                .isEqualTo("El 31/12/2025 no hi havia cap acció en cap fase.");
    }

    @Test
    void returnsAreASharePerMove() {
        assertThat(block(EVERYTHING, "city", Part.ACTIONS, "returns").head().finding())
                .startsWith("Canvis de fase: 10; a una fase anterior: 2 (20,0\u00a0%).");
        assertThat(block(EVERYTHING, "d02", Part.ACTIONS, "returns").head().finding())
                .isEqualTo("En aquests mesos no hi va haver cap canvi de fase.");
    }

    @Test
    void elementOnWhichTheTwoSidesDifferMostIsNamed() {
        assertThat(block(EVERYTHING, "city", Part.ACTIONS, "elements").head().finding())
                .contains(
                        "«Incorpora la ciutadania»",
                        "de 12 accions",
                        "en 9 segons l'equip",
                        "en 6 segons la ciutadania");
    }

    @Test
    void levelsAreWordsAndOnlyWorkingCentresAreCounted() {
        Block block = block(EVERYTHING, "city", Part.BASES, "bases");

        assertThat(row(block, "CSS Raval Nord")).endsWith("2", "2", "3 ✓");
        assertThat(row(block, "CSS Raval Sud")).endsWith("1", "1 ↓", "1");
        assertThat(row(block, "CSS Casc Antic - Gòtic")).containsOnly("CSS Casc Antic - Gòtic", "–");
        assertThat(row(block, "Centres a 2 o més"))
                .containsExactly("Centres a 2 o més", "2", "1", "1", "1", "1", "1", "1", "1");
        assertThat(block.head().finding())
                .isEqualTo("Centres amb revisió: 3. En funcionament en més centres (2): Espais de treball d'equip. "
                        + "En menys (1): 7 de 8.");
    }

    @Test
    void stagesNameTheCentresThatMayBeSeen() {
        assertThat(row(block(EVERYTHING, "city", Part.BASES, "stages"), "Pràctica"))
                .containsExactly("Pràctica", "1", "Raval Nord");
        assertThat(row(block(LEAD, "city", Part.BASES, "stages"), "Converses estratègiques"))
                .containsExactly("Converses estratègiques", "1", "");
    }

    /** 561, 168 and 70 came; 561 is the largest part and 799 all of them, were nobody to come twice. */
    @Test
    void participantsAreNotAddedUpAndTheirBoundsAreTold() {
        Block block = block(EVERYTHING, "city", Part.PARTICIPATION, "strategy");

        assertThat(block.head().finding()).startsWith("En total, 34 sessions, 1.373 aportacions, 780 propostes. ");
        assertThat(row(block, "Total")).containsExactly("Total", "34", "–", "1.373", "780");
        assertThat(block.notes().getFirst()).endsWith("En són almenys 561 i com a molt 799.");
    }

    @Test
    void peopleInSessionsHaveBoundsToo() {
        Block block = block(EVERYTHING, "city", Part.PARTICIPATION, "bounds");

        assertThat(block.head().finding()).startsWith("Entre 139 i 381 persones diferents, amb 417 assistències a 16 ");
        assertThat(row(block, "Totes les dimensions")).contains("139", "381", "–");
    }

    @Test
    void lessonsNameWhatHelpsWhatIsHardAndWhatIsBoth() {
        assertThat(block(EVERYTHING, "city", Part.LESSONS, "lessons").head().finding())
                .isEqualTo("El que més s'anota com a ajuda: «Implicació de tot l'equip» (6). "
                        + "El que més s'anota com a dificultat: «Durada dels processos» (5). "
                        + "«Incorporació de la ciutadania» és a les dues llistes (4 i 2).");
    }

    @Test
    void whatIsOfTheCityIsToldAsSuchInADistrict() {
        assertThat(block(EVERYTHING, "d01", Part.ACTIONS, "elements").head().scope())
                .startsWith("Barcelona · ");
        assertThat(block(EVERYTHING, "c1", Part.LESSONS, "lessons").head().scope())
                .startsWith("Ciutat Vella · ");
    }

    @Test
    void leadSeesOwnCentresOnly() {
        Block bases = block(LEAD, "city", Part.BASES, "bases");

        assertThat(bases.table().rows())
                .extracting(row -> row.cells().getFirst().text())
                .containsExactly("CSS Raval Nord", "CSS Raval Sud", "Centres a 2 o més");
        assertThat(row(block(LEAD, "city", Part.PLAN, "rollout"), "Catàleg d'informes demanats per tercers"))
                .containsExactly("Catàleg d'informes demanats per tercers", "2 de 2");
    }

    /** Centre 3 has a figure for all channels only; what is protected is neither named nor compared. */
    @Test
    void protectedCategoriesAreNotComparedWithTheOthers() {
        assertThat(block(EVERYTHING, "c3", Part.ACTIVITY, "channels").head().finding())
                .isEqualTo("El canal més freqüent és «Per videotrucada» (16,7 % de les atencions). "
                        + "No s'hi compten les categories protegides.");
        assertThat(row(block(EVERYTHING, "c3", Part.ACTIVITY, "channels"), "Al centre"))
                .containsExactly("Al centre", "..", "..", "..");
    }

    @Test
    void whatIsNotGrantedSaysSo() {
        String team = "centre_team:c3:open";

        assertThat(block(team, "c3", Part.LINES, "objectives").table()).isNull();
        assertThat(block(team, "c3", Part.LINES, "objectives").head().finding())
                .isEqualTo("El teu permís no inclou aquestes xifres: Barcelona.");
        assertThat(block(team, "c3", Part.ACTIONS, "outside").head().finding()).startsWith("El teu permís no inclou");
        assertThat(block(team, "c3", Part.ACTIONS, "phases").table()).isNotNull();
    }

    @Test
    void tiesAreNamedTogetherOrCounted() {
        assertThat(block(EVERYTHING, "city", Part.BASES, "conditions").head().finding())
                .isEqualTo("Centres amb revisió: 3. Tot està en funcionament en el mateix nombre de centres: 2.");
        assertThat(block(EVERYTHING, "c1", Part.BASES, "bases").head().finding())
                .isEqualTo("En funcionament: 8 de 8.");
    }

    @Test
    void unitWithoutFiguresSaysWhy() {
        assertThat(block(EVERYTHING, "c4", Part.BASES, "bases").head().finding())
                .isEqualTo("No hi ha xifres. No hi ha casos amb què comptar.");
        assertThat(block(EVERYTHING, "c4", Part.ACTIVITY, "channels").head().finding())
                .startsWith("No hi ha xifres. Protegit");
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyPartIsDrawnInEveryLanguageForEveryLevel(Part part) {
        for (Language language : Language.values()) {
            for (String unit : List.of("city", "d02", "c3")) {
                assertThat(part.blocks(screen(EVERYTHING, unit, language)).stream()
                                .map(Supplier::get))
                        .isNotEmpty()
                        .allSatisfy(block ->
                                assertThat(block.head().finding()).isNotBlank().doesNotContain("{", "null"));
            }
        }
    }

    private static Block block(String grant, String unit, Part part, String id) {
        return part.blocks(screen(grant, unit, Language.CA)).stream()
                .map(Supplier::get)
                .filter(block -> block.head().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(Block block, String name) {
        return block.table().rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .filter(row -> row.getFirst().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Screen screen(String grant, String unit, Language language) {
        Viewers viewers = FixtureViewer.of(grant);
        Released released = new ReleasedSnapshots(store, viewers).current();
        ViewState initial = ViewState.initial(released.vocabulary(), language);
        ViewState state = initial.with(UnitKey.parse(unit).orElseThrow());
        Texts texts = Texts.in(language);
        return new Screen(released, viewers, "p", state, initial, List.of(), texts, new Figures(texts));
    }
}
