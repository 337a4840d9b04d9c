package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Kind;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
    private final Answers answers;

    public Calculation(StoreFacts facts) {
        this(facts, new Delivered(facts), List.of());
    }

    /**
     * Calculates for many windows.
     *
     * @param planned windows that will be asked for
     */
    Calculation(StoreFacts facts, Delivered delivered, Collection<Window> planned) {
        this.facts = facts;
        this.answers = new Answers(facts, delivered, planned);
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
        List<Window> windows =
                new Window(period, baseline).asked(indicator.formula()).toList();
        if (windows.size() == 1) {
            return answers.of(indicator, mode, level, windows.getFirst());
        }
        Sums total = Sums.overTime(indicator);
        windows.forEach(window -> total.addAll(answers.of(indicator, mode, level, window)));
        return total.total();
    }

    private static boolean addsMonths(Indicator indicator, Period period) {
        return indicator.formula().overTime() == OverTime.SUM && period.monthCount() > 1;
    }
}
