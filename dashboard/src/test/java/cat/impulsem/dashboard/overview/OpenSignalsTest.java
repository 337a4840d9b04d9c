package cat.impulsem.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.fixture.FixtureWindow;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSignalsTest {
    private static final String TODAY = "Senyals oberts avui";

    @TempDir
    Path root;

    @Test
    void signalsOfTodayUnderAnotherPeriodSayThatTheyAreOfToday() {
        assertThat(drawn(null)).contains("28,5").doesNotContain(TODAY);
        assertThat(drawn("2024")).contains("28,5").contains(TODAY);
    }

    private String drawn(String period) {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(
                FixtureStore.writeCompared(root.resolve(String.valueOf(period)), "2026-01-15-a", FixtureCity.SMALL),
                FixtureViewer.MANAGEMENT)) {
            Screen home = Screens.withoutPage(snapshots, Language.CA);
            Screen screen = new Screen(
                    home.released(),
                    home.viewers(),
                    "",
                    period == null
                            ? home.state()
                            : home.state().with(Period.parse(period).orElseThrow()),
                    home.initial(),
                    home.unknown(),
                    home.texts(),
                    home.figures());
            return FixtureWindow.html(() -> new OpenSignals(screen).section());
        }
    }
}
