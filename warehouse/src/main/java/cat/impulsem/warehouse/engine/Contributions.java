package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What groups of people contribute to the figures of centres as they were, by the indicator's own query. Where that is no
 * sum over people (gains against a baseline, indexes), by the time that each of them recorded.
 */
public final class Contributions {
    private static final List<String> RECORDED = List.of("agenda_entries");
    private static final String MINUTES = """
            select centre_id, sum(end_minute - start_minute) as num, count(*) as den
            from agenda_entries
            where work_date >= :p0 and work_date < :p1
            group by centre_id
            """;
    private final StoreFacts facts;

    public Contributions(StoreFacts facts) {
        this.facts = facts;
    }

    /**
     * What was contributed in each period.
     *
     * @param above what each group adds above the line, by number of the group
     * @param below and below it
     */
    public record OfCentre(double[] above, double[] below) {}

    /** By period and number of the centre; only for indicators that add up over centres. */
    public Map<Period, Map<Integer, OfCentre>> of(Indicator indicator, List<Period> periods) {
        Map<Period, Map<Integer, OfCentre>> found = new HashMap<>();
        if (indicator.formula().overTime() == OverTime.RECOMPUTE) {
            facts.tables().bindRows(RECORDED, new ContributorGroups());
            ask(MINUTES, periods, found);
            return found;
        }
        Map<Indicator, List<Period>> byVersion = periods.stream()
                .collect(Collectors.groupingBy(
                        period -> facts.versions().inForce(indicator.id(), period),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byVersion.forEach((version, own) -> {
            facts.tables().bindRows(version.formula().sources(), new ContributorGroups());
            ask(version.formula().sql(), own, found);
        });
        return found;
    }

    private void ask(String sql, List<Period> periods, Map<Period, Map<Integer, OfCentre>> found) {
        List<Window> windows =
                periods.stream().map(period -> new Window(period, null)).toList();
        List<List<List<Object>>> rows = WindowRows.of(facts.engine(), sql, windows);
        for (int i = 0; i < windows.size(); i++) {
            found.put(periods.get(i), centres(new ArrayList<>(rows.get(i))));
        }
    }

    private static Map<Integer, OfCentre> centres(List<List<Object>> rows) {
        Map<Integer, OfCentre> centres = new HashMap<>();
        for (List<Object> row : rows) {
            if (row.get(0) == null || row.get(1) == null || row.get(2) == null) {
                continue;
            }
            int slot = ((Number) row.get(0)).intValue();
            OfCentre one = centres.computeIfAbsent(
                    Math.floorDiv(slot, ContributorGroups.COUNT),
                    centre -> new OfCentre(new double[ContributorGroups.COUNT], new double[ContributorGroups.COUNT]));
            one.above()[Math.floorMod(slot, ContributorGroups.COUNT)] += ((Number) row.get(1)).doubleValue();
            one.below()[Math.floorMod(slot, ContributorGroups.COUNT)] += ((Number) row.get(2)).doubleValue();
        }
        return centres;
    }
}
