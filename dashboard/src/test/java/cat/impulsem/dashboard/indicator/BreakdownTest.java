package cat.impulsem.dashboard.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.fixture.FixtureWindow;
import cat.impulsem.dashboard.fixture.PublishedCity;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisCatalogue;
import cat.impulsem.warehouse.text.Language;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The numbers are those that the fixture of the analyses works out by hand. */
class BreakdownTest {
    private static final Map<String, String> ON_NO_PAGE = Map.of(
            "R17.role", "a role's purposes need both its dimensions; of one alone every share would be the whole");

    @RegisterExtension
    static final PublishedCity CITY = PublishedCity.small();

    @Test
    void everyAnalysisIsNamedByAPageOrSaysWhyByNone() throws IOException {
        String pages = pages();

        assertThat(AnalysisCatalogue.load().all())
                .extracting(Analysis::id)
                .filteredOn(id -> !pages.contains('"' + id + '"'))
                .containsExactlyInAnyOrderElementsOf(ON_NO_PAGE.keySet());
    }

    private static String pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.getParent().endsWith("definitions"))
                    .map(BreakdownTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void waitsTellOfMostPeopleAndOfThoseWhoWaitLongest() {
        assertThat(drawn("L3.1a", "d01"))
                .contains("Espera fins a la primera visita, de la majoria")
                .containsSubsequence("La meitat", "12,0", "Nou de cada deu", "41,0");
    }

    @Test
    void protectedWaitsSayWhyThereAreNone() {
        assertThat(drawn("L3.1a", "c1"))
                .contains(
                        "Espera fins a la primera visita, de la majoria",
                        "Protegit: no es pot mostrar sense revelar xifres")
                .doesNotContain("Nou de cada deu");
    }

    @Test
    void sharesOfPeopleAreNotToldAsSharesOfAttentions() {
        assertThat(drawn("L2.1a", "c2"))
                .contains("<h2>Qui ve als grups, segons el centre de referència</h2>")
                .containsSubsequence("Del mateix centre", "30", "75,0", "90");
    }

    /** 30 of 40 persons are of the own centre. */
    @Test
    void breakdownBeginsWithTheLargestOfItsParts() {
        assertThat(drawn("L2.1a", "c2"))
                .contains(
                        ">Part de les persones, sobretot: Del mateix centre (75,0\u00a0%); D'un altre centre (25,0\u00a0%).<");
        assertThat(drawn("L3.1a", "d01"))
                .contains(">Dies d'espera com a molt: La meitat (12,0); Nou de cada deu (41,0).<");
        assertThat(drawn("C.H", "city"))
                .contains(">Persones o assistències: Persones com a mínim (37); Persones com a màxim (105).<");
    }

    @Test
    void partThatIsProtectedIsNotToldAndItIsSaidThatItIsMissing(@TempDir Path other) {
        String hidden = "update analysis_values set value = null, state = 'suppressed', reason = 'protected' "
                + "where analysis_id = 'B24' and code_1 = 'OTHER'";
        try (ReleasedSnapshots protectedOnes = new ReleasedSnapshots(
                FixtureStore.write(other, "2026-01-15-b", FixtureCity.SMALL, hidden), FixtureViewer.MANAGEMENT)) {
            assertThat(drawn(protectedOnes, "L2.1a", "c2"))
                    .contains(">Part de les persones: Del mateix centre (75,0\u00a0%). No s'hi compten les categories"
                            + " protegides.<")
                    .doesNotContain("25,0");
        }
    }

    /** The least and the most are of the city alone. */
    @Test
    void personsInActionsStandBesideTheLeastAndTheMostOfThem() {
        assertThat(drawn("C.H", "city")).containsSubsequence("com a mínim", "37", "com a màxim", "105");
        assertThat(drawn("C.H", "d01")).doesNotContain("com a màxim");
    }

    private static String drawn(String indicator, String unit) {
        return drawn(CITY.snapshots(), indicator, unit);
    }

    private static String drawn(ReleasedSnapshots released, String indicator, String unit) {
        Screen screen = screen(released, unit);
        return FixtureWindow.html(() -> new Div(
                Breakdown.of(screen, screen.vocabulary().indicator(indicator).orElseThrow())
                        .toArray(Component[]::new)));
    }

    private static Screen screen(ReleasedSnapshots released, String unit) {
        Screen home = Screens.withoutPage(released, Language.CA);
        return new Screen(
                home.released(),
                home.viewers(),
                "i",
                home.state().with(UnitKey.parse(unit).orElseThrow()),
                home.initial(),
                home.unknown(),
                home.texts(),
                home.figures());
    }
}
