package cat.impulsem.warehouse.comparison;

import static cat.impulsem.warehouse.comparison.Release.centre;
import static cat.impulsem.warehouse.comparison.Release.city;
import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.indicator.Direction;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Target.Rule;
import cat.impulsem.warehouse.indicator.Uncertainty;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectiveStatusesTest {
    private static final TargetBook NO_BOOK = new TargetBook();

    private static Declared census(Rule rule, double target) {
        return Declared.share()
                .uncertainty(Uncertainty.S4)
                .direction(Direction.UP)
                .target(rule, target, null, null);
    }

    private static List<String> rows(ObjectiveStatuses statuses) {
        return statuses.rows().stream()
                .map(row ->
                        String.join(" ", Arrays.stream(row).map(String::valueOf).toList()))
                .toList();
    }

    // From a baseline of 20 to 20 + 40 = 60: at 30 a quarter of the way is done; 30 of 100 meets 25 and misses 60.
    @Test
    void targetsOfALineAreCountedByStatus() {
        ObjectiveStatuses statuses = new ObjectiveStatuses();
        Indicator met = census(Rule.FIXED, 25).objective("2.1").indicator();
        Indicator missed = census(Rule.BASELINE_POINTS, 40).indicator();
        for (Indicator one : List.of(met, missed)) {
            statuses.add(
                    one,
                    new Release(one)
                                    .figure(city(), Period.year(2023), 20, 100)
                                    .figure(city(), Period.year(2024), 30, 100)
                                    .baseline(2023)
                                    .statuses(NO_BOOK)
                                    .stream()
                                    .filter(status -> status.figure().period().equals(Period.year(2024)))
                                    .toList());
        }
        assertThat(rows(statuses))
                .containsExactlyInAnyOrder(
                        "city city 2024-01-01 L1  2 1 1 0 0.5 0.25", "city city 2024-01-01 L1 2.1 1 1 0 0 1.0 null");
    }

    @Test
    void onlyCalendarYearsAndShownFiguresCount() {
        Indicator one = census(Rule.FIXED, 25).indicator();
        ObjectiveStatuses statuses = new ObjectiveStatuses();
        statuses.add(
                one,
                new Release(one)
                        .figure(city(), Period.rolling12(YearMonth.of(2024, 6)), 30, 100)
                        .hidden(centre(1), Period.year(2024))
                        .statuses(NO_BOOK));
        assertThat(rows(statuses)).isEmpty();
    }
}
