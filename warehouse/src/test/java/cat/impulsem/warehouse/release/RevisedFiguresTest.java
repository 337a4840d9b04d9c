package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a second and a third release may say. Two districts of three centres, March and April 2024: in each centre and month
 * ten professionals record 100 minutes of paperwork and 200 of interviews each, and twenty people come for the first time; to
 * centre 1 only three in March.
 */
class RevisedFiguresTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    @TempDir
    Path root;

    /** What comes later, by centre: all of it in March. */
    private final Map<Integer, int[]> later = new TreeMap<>();

    private final Map<Integer, Integer> visits = new TreeMap<>();
    private int releases;

    private StoreLayout store() {
        StoreFixture city = new StoreFixture(root)
                .district("01")
                .district("02")
                .row("subjects", "subject_code", "S", "subject_name", "Subject", "is_group_suitable", true)
                .row("activities", "activity_code", "REG", "family", "REG", "is_bureaucratic", true)
                .row("activities", "activity_code", "IND", "family", "IND", "is_intervention", true);
        for (int centre = 1; centre <= 6; centre++) {
            city.centre(centre, centre <= 3 ? "01" : "02", "2020-01-01", null);
            for (int month = 3; month <= 4; month++) {
                for (int one = 0; one < 10; one++) {
                    int more = month == 3 && later.containsKey(centre) ? later.get(centre)[one] : 0;
                    entry(city, centre, month, one, "REG", 100 + more);
                    entry(city, centre, month, one, "IND", 200);
                    available(city, centre, month, one);
                }
                int came = month == 3 ? visits.getOrDefault(centre, centre == 1 ? 3 : 20) : 20;
                for (int i = 0; i < came; i++) {
                    Visit.first(centre, month, i, "2024-%02d-14".formatted(month))
                            .addTo(city);
                }
            }
            for (String table : List.of("agenda_entries", "availability", "attentions")) {
                city.delivered(table, centre, "2024-03", "2024-04");
            }
        }
        return city.write();
    }

    private static void entry(StoreFixture city, int centre, int month, int one, String activity, int minutes) {
        String day = "2024-%02d-12".formatted(month);
        city.row(
                "agenda_entries",
                "entry_id",
                centre + day + one + activity,
                "professional_id",
                "p" + centre + "-" + one,
                "centre_id",
                centre,
                "work_date",
                day,
                "start_minute",
                0,
                "end_minute",
                minutes,
                "activity_code",
                activity,
                "recorded_date",
                day);
    }

    private static void available(StoreFixture city, int centre, int month, int one) {
        city.row(
                "availability",
                "professional_id",
                "p" + centre + "-" + one,
                "centre_id",
                centre,
                "work_date",
                "2024-%02d-12".formatted(month),
                "contracted_minutes",
                400,
                "absent_minutes",
                0);
    }

    private Release.Protected release() {
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            var asked = Stream.of("L1.A", "L4.4b", "L3.1a").map(CATALOGUE::get).toList();
            StoreFacts facts = StoreFacts.open(store(), engine, CATALOGUE, asked);
            Release.Protected release =
                    new Release(new StoreLayout(root), facts, Month.JANUARY, Progress.silent()).cells(asked, null);
            release.proof().enter("S" + releases++, "manifest", List.of());
            return release;
        }
    }

    private static ValueRow row(Release.Protected release, String indicator, String unit, int month) {
        return release.cells().all().stream()
                .filter(cell -> cell.indicator().id().equals(indicator)
                        && cell.mode() == ViewMode.IS
                        && cell.row().unit().code().equals(unit)
                        && cell.row().period().equals(Period.month(YearMonth.of(2024, month))))
                .map(Cell::row)
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> march(Release.Protected release, String indicator, String... units) {
        return Stream.of(units)
                .map(unit -> row(release, indicator, unit, 3).num())
                .toList();
    }

    private static int[] ofOne(int minutes) {
        return new int[] {minutes, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    }

    private static int[] ofAll(int minutes) {
        int[] all = new int[10];
        java.util.Arrays.fill(all, minutes);
        return all;
    }

    @Test
    void a07MinutesOfOneProfessionalAreNotTheDifferenceOfTwoReleases() {
        release();
        later.put(4, ofOne(700));
        Release.Protected second = release();
        assertThat(march(second, "L1.A", "4", "02", "city")).containsExactly(1000.0, 3000.0, 6000.0);
        assertThat(march(second, "L4.4b", "4", "02", "city")).containsExactly(3000.0, 9000.0, 18000.0);
        assertThat(row(second, "L1.A", "02", 3).flags()).contains(Flag.HELD);
        assertThat(row(second, "L1.A", "02", 4).flags()).doesNotContain(Flag.HELD);
        assertThat(row(second, "L1.A", "5", 3).flags()).doesNotContain(Flag.HELD);
    }

    // ten times 5 and 700 more of one of them, who has 705 of 750 minutes
    @Test
    void a07MinutesOfOneProfessionalAreNotTheDifferenceWithAFewOfTheOthersEither() {
        release();
        later.put(4, ofAll(5));
        later.get(4)[0] = 705;
        assertThat(march(release(), "L1.A", "4", "02")).containsExactly(1000.0, 3000.0);
    }

    @Test
    void minutesOfATeamAreARevisionAndOneOfAnotherTeamWaits() {
        release();
        later.put(4, ofAll(60));
        later.put(5, ofOne(700));
        Release.Protected second = release();
        assertThat(march(second, "L1.A", "4", "5", "6", "02", "city"))
                .containsExactly(1600.0, 1000.0, 1000.0, 3600.0, 6600.0);
        assertThat(row(second, "L1.A", "4", 3).flags()).doesNotContain(Flag.HELD);
        assertThat(row(second, "L1.A", "02", 3).flags()).contains(Flag.HELD);
        later.put(5, ofAll(70));
        assertThat(march(release(), "L1.A", "4", "5", "02")).containsExactly(1600.0, 1700.0, 4300.0);
    }

    @Test
    void a07ALaterReleaseIsComparedWithAllBeforeIt() {
        release();
        visits.put(4, 30);
        assertThat(row(release(), "L3.1a", "4", 3).den()).isEqualTo(30);
        visits.put(4, 22);
        Release.Protected third = release();
        assertThat(row(third, "L3.1a", "4", 3).den()).isEqualTo(30);
        assertThat(row(third, "L3.1a", "02", 3).den()).isEqualTo(70);
    }

    // 12 more in the district, of whom 2 in a hidden centre: 3 + 20 + 20 before
    @Test
    void a07AHiddenCentreIsNotWhatIsLeftOfTwoDifferences() {
        Release.Protected first = release();
        assertThat(row(first, "L3.1a", "1", 3).den()).isNull();
        visits.put(1, 5);
        visits.put(2, 30);
        Release.Protected second = release();
        assertThat(row(second, "L3.1a", "01", 3).den()).isEqualTo(53);
        assertThat(row(second, "L3.1a", "city", 3).den()).isEqualTo(113);
        assertThat(row(second, "L3.1a", "1", 3).flags()).doesNotContain(Flag.HELD);
    }
}
