package cat.impulsem.dashboard.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L4.2b is told of the city alone, as the figures of the plan are. */
class WithoutFiguresTest {
    private static final String WHY = "Només del conjunt de la ciutat.";
    private static final String ROWS = """
            insert into reasons values ('city_alone', '%s', 'Solo de la ciudad.', 'Of the city alone.');
            update indicator_values set numerator = null, denominator = null, value = null, state = 'not_available',
              reason = 'city_alone' where indicator_id = 'L4.2b' and level <> 'city'
            """.formatted(WHY);

    @TempDir
    static Path root;

    private static ReleasedSnapshots snapshots;

    @BeforeAll
    static void open() {
        snapshots = new ReleasedSnapshots(
                FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL, ROWS), FixtureViewer.MANAGEMENT);
    }

    @AfterAll
    static void close() {
        snapshots.close();
    }

    @Test
    void territoriesWithoutAnyFigureAreToldOnceAndNotDrawn() {
        SideBySide none = sideBySide("L4.2b");

        assertThat(none.areWithoutFigures()).isTrue();
        assertThat(none.reasons()).containsExactly(WHY);
        assertThat(sideBySide("L1.A").areWithoutFigures()).isFalse();
    }

    @Test
    void monthsOfATerritoryWithoutFiguresSayWhy() {
        Trend none = trend("d01", "L4.2b");

        assertThat(none.finding()).isEqualTo("Durada viscuda dels blocs d'intervenció");
        assertThat(none.notes()).contains(WHY);
        assertThat(trend("city", "L4.2b").notes()).doesNotContain(WHY);
    }

    private static SideBySide sideBySide(String indicator) {
        Screen screen = screen("city");
        return new SideBySide(screen, screen.vocabulary().indicator(indicator).orElseThrow());
    }

    private static Trend trend(String unit, String indicator) {
        Screen screen = screen(unit);
        return Trend.of(screen, screen.vocabulary().indicator(indicator).orElseThrow());
    }

    private static Screen screen(String unit) {
        Screen home = Screens.withoutPage(snapshots, Language.CA);
        return new Screen(
                home.released(),
                home.viewers(),
                "i/L4.2b",
                home.state().with(UnitKey.parse(unit).orElseThrow()),
                home.initial(),
                home.unknown(),
                home.texts(),
                home.figures());
    }
}
