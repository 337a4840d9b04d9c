package cat.impulsem.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AboutTest {
    private static final UnitKey DISTRICT = UnitKey.parse("d01").orElseThrow();
    private static final UnitKey CENTRE = UnitKey.parse("c3").orElseThrow();

    @TempDir
    static Path root;

    private static SnapshotStore store;

    @BeforeAll
    static void write() {
        store = FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL);
    }

    @Test
    void filtersNameTheTerritoryAndTheMonthsOfTheTableNotThoseOfThePage() {
        List<String> filters = sheet(
                1,
                screen -> new About(
                        "stories",
                        DISTRICT,
                        About.When.of(screen, Period.parse("2024").orElseThrow()),
                        "",
                        About.Subject.NONE));

        assertThat(filters)
                .contains("Territori: Ciutat Vella", "Període: 2024", "Adreça al tauler: /")
                .noneMatch(line -> line.contains("Barcelona"));
    }

    @Test
    void definitionsAreThoseOfTheSubject() {
        assertThat(sheet(2, screen -> About.chosen(screen, "headlines", "", About.Subject.of(headlines(screen)))))
                .anyMatch(line -> line.startsWith("L1.A: "));
    }

    @Test
    void nameOfTheFileSaysWhatWhereWhenAndWhichSnapshot() {
        About about = new About(
                "L1.A_compared",
                List.of(DISTRICT, CENTRE),
                new About.When("2025-01..2025-12", ""),
                "c",
                About.Subject.NONE);
        String name = of(screen -> Handover.of(screen, about).name());

        assertThat(name).isEqualTo("L1.A_compared_d01-c3_2025-01_2025-12_2026-01-15-a_dades-simulades");
    }

    private static List<Indicator> headlines(Screen screen) {
        return screen.vocabulary().headlines();
    }

    /** The rows of one sheet that goes with a table, their first two cells joined. */
    private static List<String> sheet(int number, Function<Screen, About> about) {
        return of(screen -> new Companions(screen, about.apply(screen))
                .workbook(new ScreenTable(null, List.of(), List.of()))
                .sheets()
                .get(number)
                .rows()
                .get()
                .map(AboutTest::line)
                .toList());
    }

    private static String line(Row row) {
        return String.join(": ", row.cells().stream().map(Cell::text).limit(2).toList());
    }

    private static <T> T of(Function<Screen, T> asked) {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            return asked.apply(Screens.withoutPage(snapshots, Language.CA));
        }
    }
}
