package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.CsvField;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five legal centres, January to March 2024, c referrals a month in centre c, one of them not appropriate.
 *
 * <pre>
 * 1 (district 01) merges into 2 (district 02) on 1 February      3 moves on 1 March and is 4 from then on (district 02)
 * 5 changes from district 01 to 02 on 15 February: its rows are of the 10th and the 20th
 * </pre>
 */
class CentreHistoryTest {
    @TempDir
    static Path root;

    private static StoreLayout store;

    @BeforeAll
    static void write() {
        StoreFixture city = new StoreFixture(root).district("01").district("02");
        city.centre(1, "01", "2020-01-01", "2024-02-01").centre(2, "02", "2020-01-01", null);
        city.centre(3, "02", "2020-01-01", "2024-03-01").centre(4, "02", "2024-03-01", null);
        city.row("centres", "centre_id", 5, "centre_name", "Centre 5", "opened_date", "2020-01-01");
        city.row(
                "centre_districts",
                "centre_id",
                5,
                "district_code",
                "01",
                "valid_from",
                "2020-01-01",
                "valid_to",
                "2024-02-15");
        city.row("centre_districts", "centre_id", 5, "district_code", "02", "valid_from", "2024-02-15");
        succession(city, 1, 2, "2024-02-01", "MERGE");
        succession(city, 3, 4, "2024-03-01", "MOVE");
        referrals(city, 1, "2024-01");
        for (String month : List.of("2024-01", "2024-02", "2024-03")) {
            referrals(city, 2, month);
            referrals(city, month.equals("2024-03") ? 4 : 3, month);
            referrals(city, 5, month);
            city.delivered("referrals", 5, month, month);
            city.delivered("referrals", 2, month, month);
            city.delivered("referrals", month.equals("2024-03") ? 4 : 3, month, month);
        }
        city.delivered("referrals", 1, "2024-01", "2024-01");
        link(city, "A1", 1);
        link(city, "A1", 2);
        city.row("actions", "action_id", "A1", "lead_centre_id", 1, "started_date", "2024-01-01");
        city.row(
                "action_participants",
                "action_id",
                "A1",
                "person_id",
                "anna",
                "role_code",
                "ATTEND",
                "first_date",
                "2024-01-10",
                "has_attended",
                true);
        store = city.write();
    }

    private static void succession(StoreFixture city, int from, int to, String day, String kind) {
        city.row(
                "successions",
                "predecessor_id",
                from,
                "successor_id",
                to,
                "event_date",
                day,
                "kind",
                kind,
                "weight",
                1);
    }

    private static void link(StoreFixture city, String action, int centre) {
        city.row("action_centres", "action_id", action, "centre_id", centre);
    }

    private static void referrals(StoreFixture city, int centre, String month) {
        for (int i = 0; i < centre; i++) {
            String day = month + (i == 0 ? "-10" : "-20");
            city.row(
                    "referrals",
                    "referral_id",
                    centre + month + i,
                    "centre_id",
                    centre,
                    "origin_code",
                    "HEALTH",
                    "received_date",
                    day,
                    "is_assessed",
                    true,
                    "is_appropriate",
                    i > 0,
                    "recorded_date",
                    day);
        }
    }

    private static List<ValueRow> values(String indicator, Level level, ViewMode mode, String period) {
        try (SqlEngine engine = DuckDbEngine.open()) {
            return Values.of(
                    new ValuesRequest(indicator, level, Period.parse(period), Optional.empty(), mode), store, engine);
        }
    }

    private static Stream<String> line(List<ValueRow> rows) {
        return rows.stream()
                .map(row -> row.unit().code() + " " + (row.den() == null ? row.reason() : CsvField.of(row.den())));
    }

    @Test
    void asItWasEachCentreKeepsItsOwnRowsAndItsOwnTime() {
        assertThat(line(values("L3.2a", Level.CENTRE, ViewMode.WAS, "2024-01")))
                .containsExactly("1 1", "2 2", "3 3", "4 NOT_OPEN", "5 5");
        assertThat(line(values("L3.2a", Level.CENTRE, ViewMode.WAS, "2024-03")))
                .containsExactly("1 NOT_OPEN", "2 2", "3 NOT_OPEN", "4 4", "5 5");
    }

    @Test
    void asItIsNoClosedCentreIsLeftAndNothingIsLost() {
        // 2 holds 1: 1 + 2; 4 holds 3
        assertThat(line(values("L3.2a", Level.CENTRE, ViewMode.IS, "2024-01"))).containsExactly("2 3", "4 3", "5 5");
        assertThat(line(values("L3.2a", Level.CITY, ViewMode.IS, "2024-01"))).containsExactly("city 11");
        assertThat(line(values("L3.2a", Level.CITY, ViewMode.WAS, "2024-01"))).containsExactly("city 11");
    }

    @Test
    void asItIsDistrictsAreThoseOfTheSuccessors() {
        assertThat(line(values("L3.2a", Level.DISTRICT, ViewMode.IS, "2024-01")))
                .containsExactly("02 11");
    }

    @Test
    void asItWasACentreChangesDistrictOnItsDayAndNotBefore() {
        // January: 01 has 1 and 5. February: 5 has one row on the 10th in 01 and four on the 20th in 02.
        assertThat(line(values("L3.2a", Level.DISTRICT, ViewMode.WAS, "2024-01")))
                .containsExactly("01 6", "02 5");
        assertThat(line(values("L3.2a", Level.DISTRICT, ViewMode.WAS, "2024-02")))
                .containsExactly("01 1", "02 9");
        assertThat(line(values("L3.2a", Level.DISTRICT, ViewMode.WAS, "2024-01..2024-02")))
                .containsExactly("01 7", "02 14");
    }

    @Test
    void linksThatBecomeTheSameAreCountedOnce() {
        // A1 belongs to 1 and 2: halves as it was, one whole as it is
        assertThat(values("C.A", Level.CENTRE, ViewMode.IS, "2024-01")
                        .getFirst()
                        .num())
                .isEqualTo(1);
        assertThat(values("C.A", Level.CENTRE, ViewMode.WAS, "2024-01"))
                .extracting(ValueRow::num)
                .startsWith(0.5, 0.5);
        assertThat(values("C.H", Level.CITY, ViewMode.IS, "2024-01").getFirst().num())
                .isEqualTo(1);
    }

    @Test
    void coverageIsTheShareOfCentreMonthsThatArrived() {
        assertThat(values("L3.2a", Level.CITY, ViewMode.WAS, "2024-01")
                        .getFirst()
                        .coverage())
                .isEqualTo(1);
        // April was never delivered, so of January to April three quarters are there
        assertThat(values("L3.2a", Level.CENTRE, ViewMode.IS, "2024-01..2024-04")
                        .getLast()
                        .coverage())
                .isEqualTo(0.75);
    }

    @Test
    void aDividedCentreGivesItsRowsToTheCityOnly(@TempDir Path other) {
        StoreFixture city = new StoreFixture(other).district("01").district("02");
        city.centre(1, "01", "2020-01-01", "2024-02-01");
        city.centre(2, "01", "2024-02-01", null)
                .centre(3, "02", "2024-02-01", null)
                .centre(4, "02", "2020-01-01", null);
        succession(city, 1, 2, "2024-02-01", "SPLIT");
        succession(city, 1, 3, "2024-02-01", "SPLIT");
        for (String month : List.of("2024-01", "2024-02")) {
            referrals(city, 4, month);
            city.delivered("referrals", 4, month, month);
        }
        referrals(city, 1, "2024-01");
        city.delivered("referrals", 1, "2024-01", "2024-01");
        referrals(city, 2, "2024-02");
        city.delivered("referrals", 2, "2024-02", "2024-02").delivered("referrals", 3, "2024-02", "2024-02");
        StoreLayout split = city.write();
        try (SqlEngine engine = DuckDbEngine.open()) {
            ValuesRequest centres =
                    new ValuesRequest("L3.2a", Level.CENTRE, Period.parse("2024-01"), Optional.empty(), ViewMode.IS);
            assertThat(line(Values.of(centres, split, engine))).containsExactly("2 SPLIT", "3 SPLIT", "4 4");
        }
        try (SqlEngine engine = DuckDbEngine.open()) {
            ValuesRequest whole =
                    new ValuesRequest("L3.2a", Level.CITY, Period.parse("2024-01"), Optional.empty(), ViewMode.IS);
            assertThat(line(Values.of(whole, split, engine))).containsExactly("city 5");
        }
        try (SqlEngine engine = DuckDbEngine.open()) {
            ValuesRequest later =
                    new ValuesRequest("L3.2a", Level.CENTRE, Period.parse("2024-02"), Optional.empty(), ViewMode.IS);
            assertThat(line(Values.of(later, split, engine))).containsExactly("2 2", "3 DENOMINATOR_ZERO", "4 4");
        }
    }
}
