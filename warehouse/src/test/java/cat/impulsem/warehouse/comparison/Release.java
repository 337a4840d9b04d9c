package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.statistics.ClusterTotal;
import cat.impulsem.warehouse.statistics.RatioMoments;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Released cells of one indicator, written by hand. */
final class Release {
    private final Indicator indicator;
    private final List<ValueRow> rows = new ArrayList<>();
    private final Map<Level, Map<Period, Map<Integer, RatioMoments>>> pieces = new HashMap<>();
    private PeerLists peers = PeerLists.none();
    private Integer baselineYear;

    Release(Indicator indicator) {
        this.indicator = indicator;
    }

    static Unit city() {
        return new Unit(Level.CITY, Unit.CITY_CODE, 0, "City", null);
    }

    static Unit centre(int id) {
        return new Unit(Level.CENTRE, String.valueOf(id), id, "Centre " + id, "01");
    }

    static Unit district(int id) {
        return new Unit(Level.DISTRICT, "0" + id, id, "District " + id, null);
    }

    Release figure(Unit unit, Period period, double num, double den) {
        return figure(unit, period, num, den, Set.of());
    }

    Release figure(Unit unit, Period period, double num, double den, Set<Flag> flags) {
        double value = indicator.formula().scale() * num / den;
        ValueState state = num == 0 ? ValueState.ZERO : ValueState.VALUE;
        rows.add(new ValueRow(indicator.id(), 1, unit, period, num, den, value, state, null, 1.0, null, flags));
        return this;
    }

    Release hidden(Unit unit, Period period) {
        rows.add(new ValueRow(
                indicator.id(),
                1,
                unit,
                period,
                null,
                null,
                null,
                ValueState.SUPPRESSED,
                Reason.PROTECTED,
                1.0,
                null,
                Set.of()));
        return this;
    }

    /** A figure that is the sum of its pieces. */
    Release pieces(Unit unit, Period period, ClusterTotal... clusters) {
        RatioMoments sums = RatioMoments.NONE;
        for (ClusterTotal one : clusters) {
            sums = sums.plus(RatioMoments.of(one));
        }
        pieces.computeIfAbsent(unit.level(), level -> new HashMap<>())
                .computeIfAbsent(period, of -> new HashMap<>())
                .put(unit.key(), sums);
        return figure(unit, period, sums.y(), sums.x());
    }

    Release peers(PeerLists lists) {
        peers = lists;
        return this;
    }

    Release baseline(int year) {
        baselineYear = year;
        return this;
    }

    UnitFigures figures() {
        return new UnitFigures(indicator, ViewMode.IS, rows);
    }

    Samples samples() {
        return new Samples(ComparisonPlan.of(indicator), (level, period) -> pieces.getOrDefault(level, Map.of())
                .getOrDefault(period, Map.of()));
    }

    List<IntervalRow> intervals() {
        return new Intervals(figures(), samples(), (level, period) -> Map.of()).rows();
    }

    List<ComparisonRow> comparisons() {
        UnitFigures figures = figures();
        Benchmarks.Surroundings city = new Benchmarks.Surroundings(peers, baselineYear);
        return new UnitComparisons(figures, samples(), new Benchmarks(figures, samples(), city)).rows();
    }

    List<TargetStatus> statuses(TargetBook book) {
        return new TargetStatuses(figures(), book, baselineYear).rows(intervals(), comparisons());
    }

    List<Candidate> missedTargets(TargetBook book, YearMonth lastMonth) {
        return new MissedTargets(figures(), comparisons(), lastMonth).among(statuses(book));
    }
}
