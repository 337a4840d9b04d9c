package cat.impulsem.dashboard.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.fixture.FixtureWindow;
import cat.impulsem.dashboard.fixture.PublishedCity;
import cat.impulsem.dashboard.indicator.Breakdown;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisCatalogue;
import cat.impulsem.warehouse.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnalysisDefinitionsTest {
    @RegisterExtension
    static final PublishedCity CITY = PublishedCity.small();

    @Test
    void definitionTellsCategoriesFiguresMinimumAndPlaces() {
        assertThat(article("R17.channel", Language.CA))
                .containsSubsequence(
                        "<h2>Atencions per canal</h2>",
                        "R17.channel · L3 · anàlisi",
                        "Com arriben les persones a l'atenció?",
                        "Una persona pot sortir en més d'una categoria",
                        "Canal: Al centre, A domicili, Per telèfon",
                        "Persones (persones): entre centres, es tornen a calcular",
                        "centres, districtes, ciutat; per semestre, per any",
                        "5 persones",
                        "De persones ateses",
                        "href=\"p?v=activity\">Programa: Temps i atencions</a>",
                        "href=\"d?a=R17.channel\">")
                .doesNotContain("Tots els canals");
        assertThat(article("R17.time", Language.CA))
                .contains(
                        "5 professionals, cap amb més de la meitat",
                        "href=\"i/L1.A\">L1.A Quota de temps burocràtic</a>");
        assertThat(article("R17.channel", Language.ES)).contains("análisis", "En el centro", "5 personas");
        assertThat(article("R17.channel", Language.EN)).contains("analysis", "At the centre", "worked out again");
    }

    @Test
    void analysisThatIsNotAboutPeopleHasNoMinimum() {
        assertThat(article("F1.A.calendar", Language.CA)).contains("cap: no parla de persones", "ciutat; per semestre");
    }

    @Test
    void whoMaySeeNoFigureOfAnAnalysisIsLedNowhere() {
        try (ReleasedSnapshots team = new ReleasedSnapshots(
                FixtureStore.write(CITY.folder().resolve("team"), "2026-01-15-a", FixtureCity.SMALL),
                FixtureViewer.of("centre_team:c3:open"))) {
            Screen screen = Screens.withoutPage(team, Language.CA);
            assertThat(article(screen, "R17.channel"))
                    .contains("Atencions per canal")
                    .doesNotContain("<a ");
            assertThat(article(screen, "B8.stock")).contains("v=actions\">Programa: Accions</a>");
        }
    }

    @Test
    void analysesStandInTheListOfEachOrder() {
        String byLine = drawn(Screens.withoutPage(CITY.snapshots(), Language.CA));
        Screen screen = Screens.withoutPage(CITY.snapshots(), Language.CA);
        String byName = drawn(new Screen(
                screen.released(),
                screen.viewers(),
                "def",
                screen.state().with("o", "az"),
                screen.initial(),
                screen.unknown(),
                screen.texts(),
                screen.figures()));

        assertThat(byLine)
                .containsSubsequence("<h2>Recuperar temps", "#L1.A\"", "#R17.time\"", "<h2>", "#R17.channel\"");
        assertThat(byName)
                .containsSubsequence(
                        "#B9.flags\"", "#C.A\"", "#B8.stock\"", "#R17.time\"", "<article", "id=\"B9.flags\"");
    }

    /** The programme's parts and the first page are named here by hand, the pages of indicators are not. */
    @Test
    void everyAnalysisHasAPlaceAndThePlacesAreReal() throws IOException {
        List<String> byHand = Stream.concat(
                        ShownAt.OVERVIEW.stream(),
                        ShownAt.PARTS.values().stream().flatMap(List::stream))
                .toList();
        String programme = sources("programme") + sources("regained");

        assertThat(byHand).allSatisfy(id -> assertThat(programme).contains('"' + id + '"'));
        assertThat(AnalysisCatalogue.load().all())
                .extracting(Analysis::id)
                .filteredOn(
                        id -> !byHand.contains(id) && Breakdown.indicatorsOf(id).isEmpty())
                .containsExactly("R17.role");
    }

    private static String sources(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/cat/impulsem/dashboard", folder))) {
            return files.map(AnalysisDefinitionsTest::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String drawn(Screen screen) {
        return FixtureWindow.html(() -> {
            DefinitionsPage page = new DefinitionsPage(CITY.snapshots());
            page.show(screen);
            return page;
        });
    }

    private static String article(String id, Language language) {
        return article(Screens.withoutPage(CITY.snapshots(), language), id);
    }

    private static String article(Screen screen, String id) {
        return new AnalysisArticle(screen, screen.released().analyses().find(id).orElseThrow())
                .markup()
                .toString();
    }
}
