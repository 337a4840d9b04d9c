package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Uncertainty;
import cat.impulsem.warehouse.statistics.RatioMoments;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The independent pieces behind ratios, as sums of which standard errors are made. Each query runs once for a month, at
 * the centres as they were; larger units and longer periods add its sums up.
 *
 * <p>A piece never spans centres: where a query counts a day of a centre as one piece, a city has that piece once for
 * each centre.
 */
public final class Pieces {
    private static final String SUMS = """
            select centre_id, count(*), sum(cast(num as double)), sum(cast(den as double)),
              sum(cast(num as double) * num), sum(cast(num as double) * den), sum(cast(den as double) * den),
              min(cast(num as double)), max(cast(num as double) - den)
            from (%s) pieces
            where num <> 0 or den <> 0
            group by centre_id
            """;
    private static final String CAPACITY = """
            select centre_id, sum(cast(available_minutes as double))
            from available_time
            where work_date >= :p0 and work_date < :p1
            group by centre_id
            """;
    private final StoreFacts facts;
    private final Delivered delivered;
    private final Map<Query, Map<Integer, RatioMoments>> answered = new HashMap<>();
    private final Map<Query, Set<Integer>> incomplete = new HashMap<>();
    private final Map<Period, Map<Integer, Double>> capacities = new HashMap<>();

    // By the text of the query, which several indicators may share.
    private record Query(String text, Period period, Period baseline) {}

    public Pieces(StoreFacts facts) {
        this.facts = facts;
        this.delivered = new Delivered(facts);
    }

    /**
     * An amount of minutes that two ratios make together, with its variance.
     *
     * @param minutes the fall of the ratio from baseline to period, carried to the time available
     * @param variance its variance
     */
    public record Change(double minutes, double variance) {
        Change plus(Change other) {
            return new Change(minutes + other.minutes, variance + other.variance);
        }
    }

    /**
     * Sums over the pieces of each unit, by its number.
     *
     * @param baseline baseline, or null
     */
    public Map<Integer, RatioMoments> of(
            Indicator indicator, ViewMode mode, Level level, Period period, Period baseline) {
        Map<Integer, RatioMoments> total = new TreeMap<>();
        for (Period part : parts(indicator, period)) {
            Set<Integer> without = incomplete(indicator, part, baseline);
            add(ask(indicator, part, baseline), without, (centre, moments) -> {
                Integer unit = unit(centre, mode, level, part.end().minusDays(1));
                if (unit != null) {
                    total.merge(unit, moments, RatioMoments::plus);
                }
            });
        }
        return total;
    }

    /** Changes against the baseline of each unit, by its number; a centre without baseline or capacity is in none. */
    public Map<Integer, Change> changes(
            Indicator indicator, ViewMode mode, Level level, Period period, Period baseline) {
        Set<Integer> without = incomplete(indicator, period, baseline);
        Map<Integer, RatioMoments> after = monthly(indicator, mode, period, without);
        Map<Integer, RatioMoments> before = monthly(indicator, mode, baseline, without);
        Map<Integer, Double> capacity = capacity(mode, period, without);
        Map<Integer, Change> total = new TreeMap<>();
        after.forEach((centre, now) -> {
            Integer unit = ofCentre(centre, mode, level, period.end().minusDays(1));
            Double time = capacity.get(centre);
            RatioMoments then = before.get(centre);
            if (unit != null && time != null && then != null) {
                RatioChange.of(then, now)
                        .map(change -> new Change(change.fall() * time, change.variance() * time * time))
                        .ifPresent(change -> total.merge(unit, change, Change::plus));
            }
        });
        return total;
    }

    private Set<Integer> incomplete(Indicator indicator, Period period, Period baseline) {
        return incomplete.computeIfAbsent(
                new Query(indicator.id(), period, baseline),
                query -> delivered.incomplete(indicator, period, baseline));
    }

    private Map<Integer, RatioMoments> monthly(
            Indicator indicator, ViewMode mode, Period period, Set<Integer> without) {
        Map<Integer, RatioMoments> total = new TreeMap<>();
        period.months()
                .forEach(month -> add(
                        ask(indicator, Period.month(month), null),
                        without,
                        (centre, moments) -> total.merge(key(centre, mode), moments, RatioMoments::plus)));
        return total;
    }

    private Map<Integer, Double> capacity(ViewMode mode, Period period, Set<Integer> without) {
        Map<Integer, Double> total = new TreeMap<>();
        period.months()
                .forEach(month -> add(
                        capacities.computeIfAbsent(Period.month(month), this::capacity),
                        without,
                        (centre, minutes) -> total.merge(key(centre, mode), minutes, Double::sum)));
        return total;
    }

    private static <T> void add(Map<Integer, T> centres, Set<Integer> without, BiConsumer<Integer, T> sum) {
        centres.forEach((centre, value) -> {
            if (!without.contains(centre)) {
                sum.accept(centre, value);
            }
        });
    }

    // The pieces of months are those of the year only where the figures are.
    private static List<Period> parts(Indicator indicator, Period period) {
        OverTime overTime = indicator.formula().overTime();
        return switch (overTime) {
            case SUM -> period.months().stream().map(Period::month).toList();
            case LAST -> List.of(Period.month(period.last()));
            case RECOMPUTE -> List.of(period);
        };
    }

    private int key(int centre, ViewMode mode) {
        return mode == ViewMode.WAS ? centre : facts.history().asIs(centre);
    }

    private Integer unit(int centre, ViewMode mode, Level level, LocalDate day) {
        return ofCentre(key(centre, mode), mode, level, day);
    }

    private Integer ofCentre(int key, ViewMode mode, Level level, LocalDate day) {
        return switch (level) {
            case CITY -> 0;
            case CENTRE -> key;
            case DISTRICT -> {
                String district = facts.history().districtOf(key, mode, day);
                yield district == null ? null : Integer.valueOf(district);
            }
        };
    }

    private Map<Integer, RatioMoments> ask(Indicator indicator, Period period, Period baseline) {
        boolean usesBaseline =
                indicator.formula().usesBaseline() && indicator.formula().uncertainty() != Uncertainty.S1_CHANGE;
        Query query = new Query(indicator.formula().clusters(), period, usesBaseline ? baseline : null);
        return answered.computeIfAbsent(query, this::find);
    }

    private Map<Integer, RatioMoments> find(Query query) {
        String sql = SUMS.formatted(query.text());
        Map<Integer, RatioMoments> found = new TreeMap<>();
        for (List<Object> row : rows(sql, query.period(), query.baseline())) {
            found.put(((Number) row.get(0)).intValue(), moments(row));
        }
        return found;
    }

    private Map<Integer, Double> capacity(Period month) {
        Map<Integer, Double> found = new TreeMap<>();
        rows(CAPACITY, month, null).forEach(row -> found.put(((Number) row.get(0)).intValue(), number(row.get(1))));
        return found;
    }

    private List<List<Object>> rows(String sql, Period period, Period baseline) {
        facts.tables().bind(ViewMode.WAS, Level.CENTRE, period.end().minusDays(1), Set.of());
        return facts.engine().query(BoundSql.of(sql, period, baseline)).stream()
                .filter(row -> row.get(0) != null)
                .toList();
    }

    private static RatioMoments moments(List<Object> row) {
        return new RatioMoments(
                ((Number) row.get(1)).longValue(),
                number(row.get(2)),
                number(row.get(3)),
                number(row.get(4)),
                number(row.get(5)),
                number(row.get(6)),
                number(row.get(7)),
                number(row.get(8)));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
