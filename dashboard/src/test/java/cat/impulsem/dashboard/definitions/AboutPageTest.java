package cat.impulsem.dashboard.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.fixture.FixtureWindow;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AboutPageTest {
    @TempDir
    Path root;

    @Test
    void accessibilityStatementNamesTheContactOrThatThereIsNone() {
        assertThat(drawn("accessible@example.org")).contains("escriu a accessible@example.org i indica");
        assertThat(drawn("")).contains("encara no n'ha publicat cap adreça");
    }

    private String drawn(String contact) {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(
                FixtureStore.write(root.resolve("with" + contact), "2026-01-15-a", FixtureCity.SMALL),
                FixtureViewer.MANAGEMENT)) {
            return FixtureWindow.html(() -> {
                AboutPage page = new AboutPage(snapshots, contact);
                page.show(Screens.withoutPage(snapshots, Language.CA));
                return page;
            });
        }
    }
}
