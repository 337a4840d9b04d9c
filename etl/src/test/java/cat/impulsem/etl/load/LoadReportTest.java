package cat.impulsem.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.TableCount;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoadReportTest {
    @Test
    void factTableWithMoreThanHalfItsRowsRefusedIsWarnedOf() {
        LoadReport report =
                report("agenda_entries", new TableCount(120, 50, 70, Map.of("reference", 61L, "type", 30L)));
        assertThat(report.isMostlyRefused()).isTrue();
        assertThat(report.text()).endsWith("""

                WARNING: most rows of these tables were refused; their figures would mislead:
                  agenda_entries: 70 of 120 rows, most often for "reference"
                """);
    }

    @Test
    void halfIsNotMost() {
        LoadReport report = report("agenda_entries", new TableCount(100, 50, 50, Map.of("reference", 50L)));
        assertThat(report.isMostlyRefused()).isFalse();
        assertThat(report.text()).doesNotContain("WARNING");
    }

    @Test
    void rowsForWhichOthersStandAreNotRefused() {
        TableCount count = new TableCount(
                1000,
                10,
                990,
                Map.of("duplicate", 300L, "superseded", 200L, "replaced", 200L, "left_out", 100L, "type", 190L));
        assertThat(report("agenda_entries", count).isMostlyRefused()).isFalse();
    }

    @Test
    void fewRowsAndRegistersAreNotWarnedOf() {
        assertThat(report("agenda_entries", new TableCount(99, 0, 99, Map.of("type", 99L)))
                        .isMostlyRefused())
                .isFalse();
        assertThat(report("activities", new TableCount(500, 0, 500, Map.of("type", 500L)))
                        .isMostlyRefused())
                .isFalse();
    }

    private static LoadReport report(String table, TableCount count) {
        LoadRecord load = new LoadRecord("L1", Map.of(), List.of(), Map.of(table, count));
        return new LoadReport(load, true, Set.of("agenda_entries", "attentions"));
    }
}
