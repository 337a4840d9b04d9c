package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.DataKind;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedTablesTest {
    @TempDir
    Path root;

    private StoreLayout store() {
        StoreFixture fixture = GoldenCity.fixture(root);
        row(fixture, "INTERNAL", 13, 561, 975, 643);
        row(fixture, "EXTERNAL", 16, 168, 317, 127);
        row(fixture, "PUBLIC", 5, 70, 81, 10);
        return fixture.write();
    }

    private static void row(StoreFixture fixture, String category, int sessions, int people, int said, int proposed) {
        fixture.row(
                "participation_counts",
                "category",
                category,
                "session_count",
                sessions,
                "participant_count",
                people,
                "contribution_count",
                said,
                "proposal_count",
                proposed);
    }

    private static List<PublishedTable.Cell> totals(StoreLayout store) {
        return Values.table("participation", store).stream()
                .filter(cell -> cell.row().code().equals(PublishedTable.TOTAL))
                .toList();
    }

    @Test
    void participantsHaveNoTotalAndTheOthersDo() {
        // 13 + 16 + 5, none, 975 + 317 + 81, 643 + 127 + 10
        assertThat(totals(store())).extracting(PublishedTable.Cell::value).containsExactly(34.0, null, 1373.0, 780.0);
    }

    @Test
    void theMissingTotalSaysWhyInEveryLanguage() {
        PublishedTable.Cell participants = totals(store()).get(1);
        assertThat(participants.state()).isEqualTo(ValueState.NOT_AVAILABLE);
        assertThat(participants.reason()).isEqualTo(Reason.PARTICIPANTS_OVERLAP);
        assertThat(participants.reason().text().in(Language.CA)).contains("Les mateixes persones");
        assertThat(participants.reason().text().in(Language.ES)).contains("Las mismas personas");
        assertThat(participants.reason().text().in(Language.EN)).contains("The same people came to several sessions");
    }

    @Test
    void theParticipantsAreNoFewerThanTheLargestGroupAndNoMoreThanAllTogether() {
        // 561, and 561 + 168 + 70
        PublishedTable.Cell participants = totals(store()).get(1);
        assertThat(participants.value()).isNull();
        assertThat(participants.bounds()).isEqualTo(new Bounds(561, 799));
        String csv = PublishedTableCsv.of(Values.table("participation", store()), Language.EN, DataKind.REAL);
        assertThat(csv).contains("participation,TOTAL,Total,session_count,Sessions,34,value,,,,");
        assertThat(csv)
                .containsPattern("participant_count,Participants,,not_available,participants_overlap,.*,561,799");
    }

    @Test
    void aTableThatNeverArrivedHasNoFiguresAndSaysSo() {
        StoreLayout without = GoldenCity.write(root);
        assertThat(totals(without)).extracting(PublishedTable.Cell::value).containsOnlyNulls();
        assertThat(totals(without).getFirst().reason()).isEqualTo(Reason.NO_DELIVERY);
    }
}
