package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisCatalogue;
import cat.impulsem.warehouse.seal.Breakdown;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Recorded hours of one family in a district: 100 a month in January and February, of which 2024 had 1,200. */
class ReleasedBreakdownTest {
    private static final Analysis HOURS = AnalysisCatalogue.load().get("R17.time");
    private static final String MEASURE = HOURS.formula().measures().stream()
            .filter(measure -> measure.unit().equals("hours"))
            .findFirst()
            .orElseThrow()
            .column();

    private static Breakdown.Shown row(String start, String end, Double hours) {
        return new Breakdown.Shown(
                "is", "district", "01", "month", start, end, "GRP", null, MEASURE, hours, "value", null, 1.0, "");
    }

    private static Breakdown released(List<Breakdown> earlier, Breakdown.Shown... rows) {
        return new ReleasedBreakdown(HOURS, null, earlier).of(List.of(rows), Set.of(), List.of());
    }

    private static final Breakdown.Shown LAST_YEAR = row("2024-01-01", "2025-01-01", 1200.0);
    private static final Breakdown.Shown JANUARY = row("2025-01-01", "2025-02-01", 100.0);
    private static final Breakdown FIRST = released(List.of(), LAST_YEAR, JANUARY);

    // forty hours are more than five, and may all be one professional's
    @Test
    void hoursThatCameLateWaitAndTheYearBeforeDoesNot() {
        Breakdown second = released(
                List.of(FIRST), row("2024-01-01", "2025-01-01", 1200.0), row("2025-01-01", "2025-02-01", 140.0));
        assertThat(second.held()).isTrue();
        assertThat(second.rows()).containsExactly(LAST_YEAR, JANUARY.held());
        assertThat(second.rows().getLast().flags()).isEqualTo("held");
    }

    @Test
    void aNewMonthIsShownAndASumWithTheChangedOneIsNot() {
        Breakdown second = released(
                List.of(FIRST),
                LAST_YEAR,
                row("2025-01-01", "2025-02-01", 140.0),
                row("2025-02-01", "2025-03-01", 100.0),
                row("2025-01-01", "2025-07-01", 240.0));
        assertThat(second.rows().stream().map(Breakdown.Shown::value)).containsExactly(1200.0, 100.0, 100.0, null);
    }

    /** Ledgers of earlier programs keep a hash of the query: a query that is worded anew tells the same figures. */
    @Test
    void whatWasShownIsKnownThoughTheQueryIsWordedAnew() {
        Breakdown before =
                new Breakdown(FIRST.id(), "3f1a0c77", false, Set.of("centre/2025"), FIRST.counts(), FIRST.rows());
        ReleasedBreakdown again = new ReleasedBreakdown(HOURS, null, List.of(before));
        assertThat(again.before().hidden()).containsExactly("centre/2025");
        assertThat(again.of(List.of(LAST_YEAR, row("2025-01-01", "2025-02-01", 140.0)), Set.of(), List.of())
                        .held())
                .isTrue();
    }

    @Test
    void nothingWaitsWhereNothingChanged() {
        assertThat(released(List.of(FIRST), LAST_YEAR, JANUARY).held()).isFalse();
    }
}
