package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many professionals have recorded time in a unit and period. */
public final class Headcounts {
    private static final String SQL = """
            select centre_id, count(distinct professional_id)
            from agenda_entries
            where work_date >= :p0 and work_date < :p1
            group by centre_id
            """;
    private final StoreFacts facts;
    private final Map<Query, Map<Integer, Long>> answered = new HashMap<>();

    private record Query(ViewMode mode, Level level, YearMonth first, YearMonth last) {}

    public Headcounts(StoreFacts facts) {
        this.facts = facts;
    }

    /** Whether at least that many professionals stand behind a unit and period. */
    public boolean reaches(long minimum, ViewMode mode, Unit unit, Period period) {
        boolean inOneMonth =
                period.months().stream().anyMatch(month -> count(mode, unit, Period.month(month)) >= minimum);
        return inOneMonth || period.monthCount() > 1 && count(mode, unit, period) >= minimum;
    }

    private long count(ViewMode mode, Unit unit, Period period) {
        Query query = new Query(mode, unit.level(), period.first(), period.last());
        Map<Integer, Long> known = answered.get(query);
        if (known == null) {
            known = ask(query, period);
            answered.put(query, known);
        }
        return known.getOrDefault(unit.key(), 0L);
    }

    private Map<Integer, Long> ask(Query query, Period period) {
        facts.bind(query.mode(), query.level(), period.end().minusDays(1));
        Map<Integer, Long> counts = new TreeMap<>();
        for (List<Object> row : facts.engine().query(BoundSql.of(SQL, period, null))) {
            counts.put(((Number) row.get(0)).intValue(), ((Number) row.get(1)).longValue());
        }
        return counts;
    }
}
