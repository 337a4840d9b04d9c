package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Kind;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
    private final Set<Period> planned;
    private final Map<Query, Map<Integer, Figure>> answered = new HashMap<>();

    private record Query(String indicator, int version, ViewMode mode, Level level, Period period, Period baseline) {
        Query in(Period other) {
            return new Query(indicator, version, mode, level, other, baseline);
        }
    }

    public Calculation(StoreFacts facts) {
        this(facts, new Delivered(facts), List.of());
    }

    /**
     * Calculates for many periods.
     *
     * @param planned periods that will be asked for, so that some indicators can answer for many of them at once
     */
    Calculation(StoreFacts facts, Delivered delivered, Collection<Period> planned) {
        this.facts = facts;
        this.delivered = delivered;
        this.planned = new LinkedHashSet<>(planned);
    }

    /**
     * Figures by number of the unit; a unit without a row is missing. What is derived from other indicators has none here.
     *
     * @param baseline baseline, or null
     */
    public Map<Integer, Figure> figures(
            Indicator indicator, ViewMode mode, Level level, Period period, Period baseline) {
        if (indicator.formula().isDerived()) {
            return Map.of();
        }
        return switch (indicator.formula().overCentres()) {
            case CITY_ONLY -> level == Level.CITY ? run(indicator, mode, Level.CITY, period, baseline) : Map.of();
            case RECOMPUTE -> run(indicator, mode, level, period, baseline);
            case SUM ->
                level == Level.CENTRE
                        ? centres(indicator, mode, period, baseline)
                        : summed(indicator, mode, level, period, baseline);
        };
    }

    // What a divided centre did goes to its parts by their shares, where it can be shared out at all.
    private Map<Integer, Figure> centres(Indicator indicator, ViewMode mode, Period period, Period baseline) {
        Map<Integer, Figure> found = run(indicator, mode, Level.CENTRE, period, baseline);
        if (mode == ViewMode.WAS || !facts.history().hasDivided() || !facts.isSharedOut(indicator)) {
            return found;
        }
        Sums total = Sums.overCentres(indicator);
        Kind kind = indicator.formula().kind();
        found.forEach((key, figure) -> facts.history()
                .sharesToday(key)
                .forEach((unit, share) -> total.add(unit, share == 1 ? figure : figure.times(share, kind))));
        return total.total();
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
        return grouped(indicator, mode, level, period, centres(indicator, mode, period, baseline));
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
        // The city is the same whatever became of its centres.
        ViewMode seen = level == Level.CITY ? ViewMode.WAS : mode;
        Query query = new Query(indicator.id(), indicator.version(), seen, level, asked, against);
        if (!answered.containsKey(query)) {
            answer(indicator, query);
        }
        return answered.get(query);
    }

    private void answer(Indicator indicator, Query query) {
        List<Period> together = indicator.formula().onePass() ? together(query.period()) : List.of();
        if (together.size() > 1 && facts.engine().keepsRows()) {
            askTogether(indicator, query, together);
        } else {
            answered.put(query, ask(indicator, query));
        }
    }

    // Rolling years overlap: in one pass every row would stand in it twelve times, which gains nothing.
    private List<Period> together(Period period) {
        if (period.grain() == Period.Grain.ROLLING12 || !planned.contains(period)) {
            return List.of();
        }
        return planned.stream().filter(other -> other.grain() == period.grain()).toList();
    }

    private void askTogether(Indicator indicator, Query query, List<Period> together) {
        List<Set<Integer>> without = together.stream()
                .map(period -> delivered.incomplete(indicator, period, null))
                .toList();
        boolean onlyChanged = query.mode() == ViewMode.IS;
        PassBinding pass =
                new PassBinding(query.mode(), query.level(), facts.history(), together, without, onlyChanged);
        Map<Period, Map<Integer, Figure>> found = pass.split(pass.isEmpty() ? Map.of() : run(indicator, pass, query));
        together.forEach(
                period -> answered.put(query.in(period), completed(indicator, query.in(period), found.get(period))));
    }

    private Map<Long, Figure> run(Indicator indicator, PassBinding pass, Query query) {
        facts.show(indicator, pass);
        return figures(BoundSql.ofSpan(
                indicator.formula().sql(), pass.span(), query.period().monthCount()));
    }

    private Map<Integer, Figure> ask(Indicator indicator, Query query) {
        boolean onlyChanged = indicator.formula().onePass() && query.mode() == ViewMode.IS;
        if (onlyChanged && facts.history().isUnchanged(query.level())) {
            return completed(indicator, query, new TreeMap<>());
        }
        Set<Integer> incomplete = delivered.incomplete(indicator, query.period(), query.baseline());
        Set<Integer> known = onlyChanged ? facts.history().unchanged(query.level()) : Set.of();
        LocalDate lastDay = query.period().end().minusDays(1);
        facts.bind(indicator, query.mode(), query.level(), lastDay, incomplete, unit -> !known.contains(unit));
        String sql = BoundSql.of(indicator.formula().sql(), query.period(), query.baseline());
        Map<Integer, Figure> found = new TreeMap<>();
        figures(sql).forEach((unit, figure) -> found.put(unit.intValue(), figure));
        return completed(indicator, query, found);
    }

    // Where a figure depends on its unit's own rows only, a unit that never changed has the figure that it had.
    private Map<Integer, Figure> completed(Indicator indicator, Query query, Map<Integer, Figure> found) {
        if (!indicator.formula().onePass() || query.mode() != ViewMode.IS) {
            return found;
        }
        Set<Integer> unchanged = facts.history().unchanged(query.level());
        Map<Integer, Figure> was = run(indicator, ViewMode.WAS, query.level(), query.period(), query.baseline());
        was.entrySet().stream()
                .filter(entry -> unchanged.contains(entry.getKey()))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private Map<Long, Figure> figures(String sql) {
        Map<Long, Figure> figures = new HashMap<>();
        for (List<Object> row : facts.engine().query(sql)) {
            long unit = row.get(0) == null ? 0 : ((Number) row.get(0)).longValue();
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
