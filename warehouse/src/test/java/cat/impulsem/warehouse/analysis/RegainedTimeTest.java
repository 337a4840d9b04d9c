package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.statistics.ProcessChange;
import cat.impulsem.warehouse.statistics.Proportion;
import cat.impulsem.warehouse.statistics.RegainedTime;
import cat.impulsem.warehouse.statistics.ShareBridge;
import cat.impulsem.warehouse.statistics.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The decomposition in SQL says what the classes of the statistics say. */
class RegainedTimeTest {
    private static final Analysis B1 = AnalysisCatalogue.load().get("B1");
    private static final List<String> PROCESSES = List.of("A", "B", "C", "D");

    private final List<Map<String, String>> entries = new ArrayList<>();
    private final List<Map<String, String>> procedures = new ArrayList<>();

    @Property(tries = 25)
    void sqlAndStatisticsAgree(@ForAll long seed) {
        entries.clear();
        procedures.clear();
        Random dice = new Random(seed);
        List<ProcessChange> changes = new ArrayList<>();
        double[] bureaucratic = new double[2];
        for (String process : PROCESSES) {
            Workload before = work(process, "2023", dice);
            Workload after = work(process, "2024", dice);
            changes.add(new ProcessChange(process, before, after));
            bureaucratic[0] += before.minutes();
            bureaucratic[1] += after.minutes();
        }
        double[] rest = {other("2023", dice), other("2024", dice)};
        RegainedTime expected = RegainedTime.bridge(changes);
        ShareBridge bridge = ShareBridge.between(
                        new Proportion(bureaucratic[0], bureaucratic[0] + rest[0]),
                        new Proportion(bureaucratic[1], bureaucratic[1] + rest[1]))
                .orElseThrow();
        Map<String, Double> found = found();
        assertSame(found, "volume", expected.volume());
        assertSame(found, "unit_time", expected.unitTime());
        assertSame(found, "mix", expected.mix());
        assertSame(found, "entry_exit", expected.entryExit());
        assertSame(found, "attributed", expected.total());
        assertSame(found, "headline", expected.headline());
        assertSame(found, "share", bridge.share());
        assertSame(found, "recorded_time", bridge.recorded());
        assertSame(found, "raw", bridge.total());
    }

    private Workload work(String process, String year, Random dice) {
        int cases = Math.max(0, dice.nextInt(6) - 1);
        int minutes = dice.nextInt(5) == 0 ? 0 : 1 + dice.nextInt(600);
        for (int i = 0; i < cases; i++) {
            procedures.add(Map.of("centre_id", "1", "process_code", process, "closed_date", year + "-04-10"));
        }
        if (minutes > 0) {
            Map<String, String> entry = new HashMap<>(entry(year, minutes, "R"));
            entry.put("process_code", process);
            entries.add(entry);
        }
        return new Workload(minutes, cases);
    }

    private double other(String year, Random dice) {
        int minutes = 1 + dice.nextInt(1000);
        entries.add(entry(year, minutes, "I"));
        return minutes;
    }

    private static Map<String, String> entry(String year, int minutes, String activity) {
        return Map.of(
                "centre_id",
                "1",
                "professional_id",
                "p",
                "work_date",
                year + "-04-03",
                "start_minute",
                "0",
                "end_minute",
                String.valueOf(minutes),
                "activity_code",
                activity);
    }

    private Map<String, Double> found() {
        Map<String, List<Map<String, String>>> given = Map.of(
                "activities",
                List.of(
                        Map.of("activity_code", "R", "is_bureaucratic", "true"),
                        Map.of("activity_code", "I", "is_bureaucratic", "false")),
                "agenda_entries",
                entries,
                "procedures",
                procedures);
        AnalysisExample example =
                new AnalysisExample("random", given, Period.parse("2024-04"), Period.parse("2023-04"), List.of());
        Map<String, Double> found = new HashMap<>();
        try (SqlEngine engine = DuckDbEngine.open()) {
            new AnalysisExampleRun(IndicatorCatalogue.load(), engine)
                    .rows(B1, example)
                    .forEach(row ->
                            found.put(row.codes().getFirst(), row.values().get("minutes")));
        }
        return found;
    }

    private static void assertSame(Map<String, Double> found, String component, double expected) {
        assertThat(found.get(component)).as(component).isCloseTo(expected, within(1e-6));
    }
}
