package cat.impulsem.dashboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandingTest {
    @TempDir
    static Path root;

    private static SnapshotStore store;

    @BeforeAll
    static void write() {
        store = FixtureStore.write(root, "2026-01-15-a", FixtureCity.SMALL);
    }

    @ParameterizedTest
    @CsvSource({
        "management:city:open, OVERVIEW",
        "district_lead:d01:open:city, UNIT",
        "centre_team:c3:open, UNIT",
        "evaluator:city:open, DATA",
        "data_steward:city:, DATA",
        "administrator::, ACCOUNTS"
    })
    void roleDecidesWhereNobodyChose(String grant, Chapter page) {
        assertThat(begin(Optional.empty(), grant)).isEqualTo(page);
    }

    @Test
    void choiceIsFollowedWhereItIsOpen() {
        assertThat(begin(Optional.of(Chapter.COMPARE), "district_lead:d01:open:city"))
                .isEqualTo(Chapter.COMPARE);
        assertThat(begin(Optional.of(Chapter.LOG), "district_lead:d01:open:city"))
                .isEqualTo(Chapter.UNIT);
    }

    @Test
    void roleWithoutAnOpenPageGivesWayToTheNextOne() {
        assertThat(begin(Optional.empty(), "district_lead:d77:open", "evaluator:city:open"))
                .isEqualTo(Chapter.UNIT);
        assertThat(begin(Optional.empty(), "district_lead:d77:open", "administrator::"))
                .isEqualTo(Chapter.ACCOUNTS);
    }

    private static Chapter begin(Optional<Chapter> chosen, String... grants) {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(store, FixtureViewer.of(grants))) {
            return Landing.chapter(Screens.withoutPage(snapshots, Language.CA), chosen);
        }
    }
}
