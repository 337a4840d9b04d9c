package cat.impulsem.dashboard.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.format.Formula;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
    private static final String VERSIONS = """
            insert into indicator_versions values
              ('L1.A', 1, '2016-01-01', null, 'f', 'f', 'f', null, 'a', 'a', 'a', 'select 1'),
              ('L3.1a', 1, '2016-01-01', '2025-01-01', 'f', 'f', 'f', null, 'Dies fins a la primera resposta.',
                'Días hasta la primera respuesta.', 'Days to the first answer.', 'select 1'),
              ('L3.1a', 2, '2025-01-01', null, 'una resposta no és una visita',
                'una respuesta no es una visita', 'an answer is not a visit', 'IMSS', 'b', 'b', 'b', 'select 1')
            """;

    @TempDir
    static Path root;

    private static ReleasedSnapshots snapshots;

    @BeforeAll
    static void open() {
        snapshots = new ReleasedSnapshots(
                FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL, VERSIONS), FixtureViewer.MANAGEMENT);
    }

    @AfterAll
    static void close() {
        snapshots.close();
    }

    @Test
    void changeTellsDayReasonAndWhatWasSaidBefore() {
        assertThat(told("L3.1a"))
                .contains("Trencament de sèrie (1/1/2025), versió 2:")
                .contains("versió 2:</strong> una resposta no és una visita. ")
                .contains("La versió 1 deia: Dies fins a la primera resposta.");
    }

    @Test
    void reasonIsToldInTheLanguageOfThePage() {
        assertThat(told("L3.1a", Language.ES))
                .contains("una respuesta no es una visita")
                .doesNotContain("an answer");
        assertThat(told("L3.1a", Language.EN)).contains("an answer is not a visit");
    }

    @Test
    void firstDefinitionIsNoChange() {
        assertThat(told("L1.A")).isEqualTo("Cap canvi de definició: la sèrie no té trencaments.");
    }

    @Test
    void formulaSaysHowTheFigureComesFromItsParts() {
        Screen screen = Screens.withoutPage(snapshots, Language.CA);

        assertThat(new Formula(screen.texts(), screen.figures())
                        .of(screen.vocabulary().indicator("L1.A").orElseThrow()))
                .isEqualTo("100 × minuts burocràtics ÷ minuts registrats");
    }

    private static String told(String indicator) {
        return told(indicator, Language.CA);
    }

    private static String told(String indicator, Language language) {
        Screen screen = Screens.withoutPage(snapshots, language);
        return new Changes(screen)
                .of(screen.vocabulary().indicator(indicator).orElseThrow())
                .toString();
    }
}
