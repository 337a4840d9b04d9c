package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Figures of indicators for any level, view of history and period. It adds up only what an indicator declares additive,
 * over centres and over time; everything else it asks the engine again.
 *
 * <p>A centre of which a source did not arrive stays out of sums over centres, above and below the line alike.
 *
 * <p>The regained time of a period (L1.B) is the query run on that whole period, never the sum of its months: its
 * months weigh their own shares.
 */
public final class Calculation {
    private final StoreFacts facts;
    private final Delivered delivered;
    private final Map<Query, Map<Integer, Figure>> answered = new HashMap<>();

    private record Query(String indicator, int version, ViewMode mode, Level level, Period period, Period baseline) {}

    public Calculation(StoreFacts facts) {
        this(facts, new Delivered(facts));
    }

    Calculation(StoreFacts facts, Delivered delivered) {
        this.facts = facts;
        this.delivered = delivered;
    }

    /**
     * Figures by number of the unit; a unit without a row is missing.
     *
     * @param baseline baseline, or null
     */
    public Map<Integer, Figure> figures(
            Indicator indicator, ViewMode mode, Level level, Period period, Period baseline) {
        return switch (indicator.formula().overCentres()) {
            case CITY_ONLY -> level == Level.CITY ? run(indicator, mode, Level.CITY, period, baseline) : Map.of();
            case RECOMPUTE -> run(indicator, mode, level, period, baseline);
            case SUM ->
                level == Level.CENTRE
                        ? run(indicator, mode, Level.CENTRE, period, baseline)
                        : summed(indicator, mode, level, period, baseline);
        };
    }

    private Map<Integer, Figure> summed(
            Indicator indicator, ViewMode mode, Level level, Period period, Period baseline) {
        if (addsMonths(indicator, period)) {
            Sums total = Sums.overTime(indicator);
            period.months()
                    .forEach(month -> total.addAll(summed(indicator, mode, level, Period.month(month), baseline)));
            return total.total();
        }
        boolean byRow = mode == ViewMode.WAS
                && level == Level.DISTRICT
                && indicator.formula().overTime() == OverTime.SUM
                && facts.history().hasDistrictChangeInside(period.last());
        if (byRow) {
            return run(indicator, mode, level, period, baseline);
        }
        return grouped(indicator, mode, level, period, run(indicator, mode, Level.CENTRE, period, baseline));
    }

    private Map<Integer, Figure> grouped(
            Indicator indicator, ViewMode mode, Level level, Period period, Map<Integer, Figure> centres) {
        LocalDate lastDay = period.end().minusDays(1);
        Sums total = Sums.overCentres(indicator);
        centres.forEach((centre, figure) -> {
            String district = facts.history().districtOf(centre, mode, lastDay);
            if (level == Level.CITY) {
                total.add(0, figure);
            } else if (district != null) {
                total.add(Integer.parseInt(district), figure);
            }
        });
        return total.total();
    }

    private Map<Integer, Figure> run(Indicator indicator, ViewMode mode, Level level, Period period, Period baseline) {
        if (addsMonths(indicator, period)) {
            Sums total = Sums.overTime(indicator);
            period.months().forEach(month -> total.addAll(run(indicator, mode, level, Period.month(month), baseline)));
            return total.total();
        }
        // A stock looks at the last day only, so all periods that end together share one answer.
        Period asked = indicator.formula().overTime() == OverTime.LAST ? Period.month(period.last()) : period;
        Period against = indicator.formula().usesBaseline() ? baseline : null;
        Query query = new Query(indicator.id(), indicator.version(), mode, level, asked, against);
        Map<Integer, Figure> known = answered.get(query);
        if (known == null) {
            known = ask(indicator, query);
            answered.put(query, known);
        }
        return known;
    }

    private Map<Integer, Figure> ask(Indicator indicator, Query query) {
        Set<Integer> incomplete = delivered.incomplete(indicator, query.period(), query.baseline());
        facts.bind(query.mode(), query.level(), query.period().end().minusDays(1), incomplete);
        String sql = BoundSql.of(indicator.formula().sql(), query.period(), query.baseline());
        Map<Integer, Figure> figures = new TreeMap<>();
        for (List<Object> row : facts.engine().query(sql)) {
            int unit = row.get(0) == null ? 0 : ((Number) row.get(0)).intValue();
            if (row.get(1) != null && row.get(2) != null) {
                double num = ((Number) row.get(1)).doubleValue();
                figures.put(unit, Figure.measured(num, ((Number) row.get(2)).doubleValue()));
            }
        }
        return figures;
    }

    private static boolean addsMonths(Indicator indicator, Period period) {
        return indicator.formula().overTime() == OverTime.SUM && period.monthCount() > 1;
    }
}
