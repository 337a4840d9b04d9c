package cat.impulsem.dashboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusLineTest {
    private static final String NOTHING_CAME =
            "update completeness set state = 'not_delivered' where month = '2025-12-01'";

    @TempDir
    Path root;

    @Test
    void centreThatLacksDataIsNamed() {
        assertThat(line("select 1"))
                .contains("3 de 4 centres complets l'últim mes</a>; falten dades de <a")
                .contains("href=\"t?t=c1\">CSS Raval Nord</a></li>")
                .doesNotContain("Raval Sud");
    }

    /** By name, as in a list: Barceloneta, Casc Antic, Raval Nord; the fourth is counted. */
    @Test
    void ofManyTheFirstThreeAreNamedAndTheOthersCounted() {
        assertThat(line(NOTHING_CAME))
                .contains(
                        "0 de 4 centres complets",
                        "CSS Barceloneta",
                        "CSS Casc Antic",
                        "CSS Raval Nord",
                        ">i 1 més</a>")
                .doesNotContain("Raval Sud");
    }

    private String line(String change) {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(
                FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL, change), FixtureViewer.MANAGEMENT)) {
            return StatusLine.of(Screens.withoutPage(snapshots, Language.CA)).toString();
        }
    }
}
