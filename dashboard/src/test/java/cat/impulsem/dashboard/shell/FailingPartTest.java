package cat.impulsem.dashboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.definitions.DefinitionsPage;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.fixture.FixtureWindow;
import cat.impulsem.dashboard.indicator.IndicatorPage;
import cat.impulsem.dashboard.indicator.IndicatorsPage;
import cat.impulsem.dashboard.programme.ProgrammePage;
import cat.impulsem.dashboard.quality.QualityPage;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One part of a page that fails says so, and the others are there: a table of the snapshot is missing in each case. */
class FailingPartTest {
    private static final String APOLOGY = "la resta de la pàgina és completa";

    private static final String NO_FIGURES = """
            alter table indicator_values rename to whole;
            create view indicator_values as select * exclude (numerator) from whole;
            """;

    @TempDir
    Path root;

    @Test
    void indicatorIsReadWithoutWhatBecameOfItAfterChanges() {
        assertThat(drawn(IndicatorPage::new, "i/L1.A", "drop table dated_changes"))
                .contains(APOLOGY)
                .contains("id=\"units\"", "class=\"breakdown\"", "class=\"reading\"", "id=\"origin\"");
    }

    @Test
    void indicatorIsReadWithoutItsParts() {
        assertThat(drawn(IndicatorPage::new, "i/L1.A", "drop table analysis_values"))
                .containsOnlyOnce(APOLOGY)
                .contains("id=\"months\"", "id=\"units\"", "class=\"reading\"", "id=\"origin\"");
    }

    @Test
    void indicatorIsReadWithoutItsOrigin() {
        assertThat(drawn(IndicatorPage::new, "i/L1.A", "drop table completeness"))
                .contains(APOLOGY)
                .contains("id=\"months\"", "id=\"units\"", "class=\"reading\"")
                .doesNotContain("id=\"origin\"");
    }

    @Test
    void programmeShowsTheOtherBlocks() {
        assertThat(drawn(ProgrammePage::new, "p", "drop table objective_statuses"))
                .containsOnlyOnce(APOLOGY)
                .contains("class=\"tabs\"", "id=\"objectives\"", "id=\"indicators\"", "id=\"situation\"");
    }

    @Test
    void programmeKeepsItsTabsWhereNoBlockCanBeMade() {
        assertThat(drawn(ProgrammePage::new, "p", "drop table target_statuses"))
                .containsOnlyOnce(APOLOGY)
                .contains("class=\"tabs\"");
    }

    @Test
    void dataShowWhatWasRefusedWhereDeliveriesCannotBeRead() {
        assertThat(drawn(QualityPage::new, "d", "drop table delivery_arrivals"))
                .containsOnlyOnce(APOLOGY)
                .contains("id=\"extract\"", "id=\"matrix\"", "id=\"tables\"", "id=\"refused\"");
    }

    @Test
    void extractThatCannotBeReadLeavesItsPickersAndTheRest() {
        assertThat(drawn(QualityPage::new, "d", NO_FIGURES))
                .containsOnlyOnce(APOLOGY)
                .contains("class=\"pickers\"", "id=\"matrix\"", "id=\"deliveries\"", "id=\"refused\"");
    }

    @Test
    void headingsStayWhereTheOnlyTableOrTheDefinitionsFail() {
        assertThat(drawn(IndicatorsPage::new, "i", NO_FIGURES))
                .containsOnlyOnce(APOLOGY)
                .contains("<h1>Indicadors</h1>");
        assertThat(drawn(DefinitionsPage::new, "def", "drop table indicator_versions"))
                .containsOnlyOnce(APOLOGY)
                .contains("<h1>Definicions</h1>", "class=\"contents\"");
    }

    private String drawn(Function<ReleasedSnapshots, Page> page, String path, String fault) {
        Path store = root.resolve(String.valueOf(Math.abs(fault.hashCode() + path.hashCode())));
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(
                FixtureStore.write(store, "2026-01-15-a", FixtureCity.SMALL, fault), FixtureViewer.MANAGEMENT)) {
            Screen home = Screens.withoutPage(snapshots, Language.CA);
            Screen screen = new Screen(
                    home.released(),
                    home.viewers(),
                    path,
                    home.state(),
                    home.initial(),
                    home.unknown(),
                    home.texts(),
                    home.figures());
            return FixtureWindow.html(() -> {
                Page drawn = page.apply(snapshots);
                drawn.show(screen);
                return drawn;
            });
        }
    }
}
