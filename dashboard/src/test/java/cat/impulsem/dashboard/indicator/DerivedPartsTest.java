package cat.impulsem.dashboard.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.fixture.FixtureWindow;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.Language;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of changes with a date and of inequality; each number stands in the rows below. */
class DerivedPartsTest {
    private static final FixtureViewer LEAD = FixtureViewer.of("district_lead:d01:open+workers+persons:city");
    private static final FixtureViewer OPEN_ONLY = FixtureViewer.of("management:city:open");
    private static final String ROWS = """
        insert into dated_changes values
          ('L2.A', 'centre', '1', 'support', 'SUPPORT', '2024-06-10', '2024-07-01', 8, 18, null,
            2.04, 0.5, 3.5, 0.104, -0.1, 0.3, 2.6, 1.0, 4.2, 3.2, 1.1, 5.3, 'better', 2, 'BREAK-1'),
          ('L2.A', 'centre', '2', 'support', 'SUPPORT', '2024-06-10', '2024-07-01', 8, 18, 6,
            0.1, -2, 2.2, 0, -0.1, 0.1, 0.1, -2, 2.2, 0.1, -3, 3.2, 'not_distinguishable', 2, 'BREAK-1'),
          ('L2.A', 'centre', '4', 'support', 'SUPPORT', '2024-10-15', '2024-11-01', 8, 14, null,
            0.1, -2, 2.2, 0, -0.1, 0.1, 0.1, -2, 2.2, 0.1, -3, 3.2, 'not_distinguishable', 2, 'BREAK-1'),
          ('L2.A', 'centre', '3', 'plan', 'PLA05', '2024-06-10', '2024-07-01', 8, 18, null,
            2, null, null, 0, null, null, 2, null, null, 2, null, null, 'not_distinguishable', null, 'BREAK-1');
        insert into inequalities values
          ('L2.A', '2024-01-01', 4, 0, 0.1, 0.03, 0.01, 0.02, null),
          ('L2.A', '2025-01-01', 4, 1, 0.1498, 0.036, 0.012, 0.024, 3.23)
        """;

    @TempDir
    static Path root;

    private static SnapshotStore store;

    @BeforeAll
    static void write() {
        store = FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL, ROWS);
    }

    @Test
    void centresOfATerritoryAreCountedByWhatTheChangeCameTo() {
        assertThat(drawn(LEAD, "d01", "L2.A", AfterChanges::of))
                .contains("Quota de temps grupal i comunitari, dotze mesos després: «l'inici de l'acompanyament», "
                        + "millor (1), semblant (1)");
        assertThat(drawn(FixtureViewer.MANAGEMENT, "city", "L2.A", AfterChanges::of))
                .contains("«Catàleg d'informes demanats per tercers», semblant (1)");
    }

    @Test
    void changeOfOneCentreIsToldWithItsDoubt() {
        assertThat(drawn(LEAD, "c1", "L2.A", AfterChanges::of))
                .contains(
                        "dotze mesos després de «l'inici de l'acompanyament» (10/6/2024): +3,2\u00a0punts respecte de "
                                + "la tendència d'abans (interval: 1,1 – 5,3), millor")
                .contains(">2,0<", ">0,5 – 3,5<", ">0,10<", ">−0,10 – 0,30<", ">2,6<");
    }

    @Test
    void centreThatIsNotGrantedIsNeitherShownNorCounted() {
        assertThat(drawn(LEAD, "city", "L2.A", AfterChanges::of))
                .contains("millor (1), semblant (1)")
                .doesNotContain("Catàleg");
        assertThat(drawn(OPEN_ONLY, "city", "L2.A", AfterChanges::of))
                .contains("no hi ha cap centre que puguis veure")
                .doesNotContain("millor");
    }

    @Test
    void indicatorWithoutSuchRowsHasNoSuchPart() {
        assertThat(drawn(LEAD, "d01", "L1.A", AfterChanges::of)).isEqualTo("<div></div>");
        assertThat(drawn(LEAD, "d01", "L1.A", Unequal::of)).isEqualTo("<div></div>");
    }

    /** 0.012 of 0.036 is a third. */
    @Test
    void inequalityIsTakenApartInTheSentenceAndTheTable() {
        assertThat(drawn(FixtureViewer.MANAGEMENT, "c1", "L2.A", Unequal::of))
                .contains("Desigualtat entre 4 centres el 2025: Gini 0,150; entre districtes, 33\u00a0%; entre"
                        + " centres d'un mateix districte, 67\u00a0%")
                .contains(">0,036<", ">3,23<")
                .contains("aquest indicador no té embut");
    }

    @Test
    void inequalityIsForThoseWhoSeeEveryCentre() {
        assertThat(drawn(LEAD, "d01", "L2.A", Unequal::of))
                .contains("El teu permís no inclou aquestes xifres")
                .doesNotContain("0,150");
    }

    @Test
    void chartMarksTheChangesOfItsCentreAndTheTableNamesThem() {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, LEAD)) {
            Screen screen = screen(snapshots, "c1");
            Trend trend = Trend.of(screen, indicator(screen, "L2.A"));

            assertThat(trend.notes()).contains("Línies de punts: A, l'inici de l'acompanyament (10/6/2024).");
            assertThat(new TrendTable(trend).table().rows())
                    .filteredOn(row -> row.cells().getFirst().text().equals("juliol 2024"))
                    .first()
                    .extracting(
                            row -> row.cells().stream().map(cell -> cell.text()).toList())
                    .asString()
                    .contains("primer mes sencer amb «l'inici de l'acompanyament»");
        }
    }

    /** Centre 4 began in October, the others on one day in June. */
    @Test
    void chartOfManyCentresMarksTheFirstAndTheLastOfThem() {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            Screen screen = screen(snapshots, "city");
            Trend trend = Trend.of(screen, indicator(screen, "L2.A"));

            assertThat(trend.notes())
                    .contains("Línies de punts: A, Catàleg d'informes demanats per tercers (10/6/2024); "
                            + "B, l'inici de l'acompanyament (3 centres, 10/6/2024 – 15/10/2024).");
            assertThat(trend.events().getLast().months())
                    .containsExactly(YearMonth.of(2024, 7), YearMonth.of(2024, 11));
            assertThat(Trend.of(screen(snapshots, "d01"), indicator(screen, "L2.A"))
                            .notes())
                    .contains("Línies de punts: A, l'inici de l'acompanyament (2 centres, 10/6/2024).");
        }
    }

    @Test
    void figuresOfTerritoriesAreSaidToBeSumsOnlyWhereTheyAre() {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.MANAGEMENT)) {
            Screen screen = screen(snapshots, "city");

            assertThat(Explanation.reading(screen, indicator(screen, "L1.B")).toString())
                    .contains("és la suma de les xifres dels seus centres")
                    .doesNotContain("es torna a calcular");
            assertThat(Explanation.reading(screen, indicator(screen, "L1.A")).toString())
                    .contains("es torna a calcular")
                    .doesNotContain("és la suma");
        }
    }

    /** What the part writes; empty where there is none. */
    private static <T extends Component> String drawn(
            FixtureViewer viewer, String unit, String id, BiFunction<Screen, Indicator, Optional<T>> part) {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, viewer)) {
            Screen screen = screen(snapshots, unit);
            Indicator indicator = screen.vocabulary().definitions().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            return FixtureWindow.html(() -> {
                Div page = new Div();
                part.apply(screen, indicator).ifPresent(page::add);
                return page;
            });
        }
    }

    private static Indicator indicator(Screen screen, String id) {
        return screen.vocabulary().indicator(id).orElseThrow();
    }

    private static Screen screen(ReleasedSnapshots snapshots, String unit) {
        Screen home = Screens.withoutPage(snapshots, Language.CA);
        return new Screen(
                home.released(),
                home.viewers(),
                "i/L2.A",
                home.state().with(UnitKey.parse(unit).orElseThrow()),
                home.initial(),
                home.unknown(),
                home.texts(),
                home.figures());
    }
}
