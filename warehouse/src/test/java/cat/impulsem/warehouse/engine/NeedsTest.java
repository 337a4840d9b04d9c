package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsTest {
    @TempDir
    Path root;

    private StoreFixture city(String... families) {
        StoreFixture city = new StoreFixture(root).district("01").centre(1, "01", "2020-01-01", null);
        for (String family : families) {
            city.row(
                    "activities",
                    "activity_code",
                    family,
                    "activity_name",
                    family,
                    "family",
                    family,
                    "is_bureaucratic",
                    false,
                    "is_intervention",
                    true);
        }
        city.row(
                "agenda_entries",
                "entry_id",
                "e",
                "professional_id",
                "p",
                "centre_id",
                1,
                "work_date",
                "2024-01-10",
                "start_minute",
                540,
                "end_minute",
                600,
                "activity_code",
                families[0],
                "recorded_date",
                "2024-01-10");
        return city.delivered("agenda_entries", 1, "2024-01", "2024-02");
    }

    private static ValueRow groupShare(StoreLayout store, Level level, String month) {
        try (SqlEngine engine = DuckDbEngine.open()) {
            ValuesRequest request =
                    new ValuesRequest("L2.A", level, Period.parse(month), Optional.empty(), ViewMode.WAS);
            return Values.of(request, store, engine).getFirst();
        }
    }

    @Test
    void withoutACodeForGroupsTheShareCannotBeRecordedOnAnyLevel() {
        StoreLayout store = city("IND").write();
        for (Level level : Level.values()) {
            ValueRow row = groupShare(store, level, "2024-01");
            assertThat(row.reason()).isEqualTo(Reason.NOT_RECORDABLE);
            assertThat(row.num()).isNull();
        }
    }

    @Test
    void withACodeForCommunityWorkNoneOfItIsZero() {
        StoreLayout store = city("IND", "COM").write();
        ValueRow row = groupShare(store, Level.CENTRE, "2024-01");
        assertThat(row.state()).isEqualTo(ValueState.ZERO);
        assertThat(row.den()).isEqualTo(60);
    }

    @Test
    void withACodeAndNoTimeNothingWasRecorded() {
        StoreLayout store = city("IND", "GRP").write();
        assertThat(groupShare(store, Level.CENTRE, "2024-02").reason()).isEqualTo(Reason.NOT_RECORDED);
    }
}
