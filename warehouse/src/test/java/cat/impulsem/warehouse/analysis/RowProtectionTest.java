package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two districts of two centres, twelve months of 2024. Centre c sees 10 + c persons by telephone and 20 at the centre in
 * January; centre 1 sees three more by video call.
 */
class RowProtectionTest {
    @TempDir
    Path root;

    private List<AnalysisValue> values;

    @BeforeEach
    void release() {
        StoreFixture city = new StoreFixture(root).district("01").district("02");
        for (int centre = 1; centre <= 4; centre++) {
            city.centre(centre, centre <= 2 ? "01" : "02", "2020-01-01", null);
            city.delivered("attentions", centre, "2024-01", "2024-12");
            visits(city, centre, "PHONE", 10 + centre);
            visits(city, centre, "CENTRE", 20);
            visits(city, centre, "HOME", 8);
        }
        visits(city, 1, "VIDEO", 3);
        values = released(city.write());
    }

    private static void visits(StoreFixture city, int centre, String channel, int count) {
        for (int i = 0; i < count; i++) {
            city.row(
                    "attentions",
                    "attention_id",
                    centre + channel + i,
                    "person_id",
                    centre + channel + i,
                    "centre_id",
                    centre,
                    "requested_date",
                    "2024-01-02",
                    "attended_date",
                    "2024-01-10",
                    "kind",
                    "FIRST",
                    "mode",
                    "IND",
                    "channel",
                    channel,
                    "subject_code",
                    "S",
                    "status",
                    "DONE",
                    "recorded_date",
                    "2024-01-10");
        }
    }

    private static List<AnalysisValue> released(StoreLayout store) {
        Analysis analysis = AnalysisCatalogue.load().get("R17.channel");
        IndicatorCatalogue indicators = IndicatorCatalogue.load();
        try (SqlEngine engine = DuckDbEngine.open()) {
            StoreFacts facts =
                    StoreFacts.open(store, engine, indicators, List.of(indicators.get("L3.1a")), analysis.queries());
            return new AnalysisRelease(facts, new CodeLists(facts), HiddenElsewhere.NOTHING).values(analysis, null);
        }
    }

    private List<AnalysisValue> hidden() {
        return values.stream()
                .filter(value -> value.state() == ValueState.SUPPRESSED)
                .toList();
    }

    @Test
    void threePersonsAreHiddenInEveryLevelAndPeriodThatShowsThemAlone() {
        assertThat(hidden())
                .extracting(value -> value.unit().code() + " " + value.period() + " " + value.code(0))
                .contains("1 2024 VIDEO", "1 2024-01..2024-06 VIDEO", "01 2024 VIDEO", "city 2024 VIDEO");
    }

    @Test
    void aSecondCategoryIsHiddenSoThatTheTotalDoesNotGiveTheFirstAway() {
        Map<String, Long> perTotal = hidden().stream()
                .filter(value -> value.measure().equals("attentions"))
                .collect(Collectors.groupingBy(
                        value -> value.unit().level() + value.unit().code() + value.period(), Collectors.counting()));
        assertThat(perTotal).isNotEmpty().allSatisfy((cell, count) -> assertThat(count)
                .isGreaterThanOrEqualTo(2));
    }

    @Test
    void aHiddenRowKeepsNoneOfItsMeasures() {
        assertThat(hidden()).isNotEmpty().allSatisfy(value -> assertThat(value.value())
                .isNull());
        Map<String, Long> measures = hidden().stream()
                .collect(Collectors.groupingBy(
                        value -> value.unit().code() + value.period() + value.codes(), Collectors.counting()));
        assertThat(measures.values()).containsOnly(3L);
    }

    @Test
    void aCentreHiddenAloneHasItsDistrictHiddenToo() {
        Map<String, List<AnalysisValue>> byCode = values.stream()
                .filter(value -> value.measure().equals("attentions"))
                .filter(value -> value.unit().code().matches("1|2|01"))
                .collect(Collectors.groupingBy(value -> value.period() + value.code(0)));
        assertThat(byCode).isNotEmpty();
        byCode.forEach((cell, relation) -> assertThat(relation.stream()
                        .filter(value -> value.state() == ValueState.SUPPRESSED)
                        .count())
                .as(cell)
                .isNotEqualTo(1));
    }
}
