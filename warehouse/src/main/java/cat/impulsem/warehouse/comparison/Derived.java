package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Pieces;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.statistics.RatioMoments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All rows that a snapshot holds beside its figures: intervals, comparisons, peers, process points, target statuses and
 * signals. Everything is worked out once, from released figures.
 */
public final class Derived {
    private final StoreFacts facts;
    private final Integer baselineYear;
    private final Pieces pieces;
    private final PeerLists peers;
    private final TargetBook targets;
    private final SignalAnswers answers;
    private final CentreChanges changes;
    private final List<Candidate> candidates = new ArrayList<>();
    private final ObjectiveStatuses objectives = new ObjectiveStatuses();
    private final Map<String, List<Object[]>> tables = new LinkedHashMap<>();

    private record Group(Indicator indicator, ViewMode mode) {}

    private record Place(Level level, Period period) {}

    private Derived(StoreFacts facts, Integer baselineYear) {
        SourceRows source = new SourceRows(facts.folder());
        this.facts = facts;
        this.baselineYear = baselineYear;
        this.pieces = new Pieces(facts);
        this.peers = PeerTables.read(source, facts.history());
        this.targets = TargetBook.read(source);
        this.answers = SignalAnswers.read(source);
        this.changes = CentreChanges.read(source, facts.history());
        List.of(
                        "intervals",
                        "comparisons",
                        "process_points",
                        "target_statuses",
                        "dated_changes",
                        "inequalities",
                        "signals")
                .forEach(table -> tables.put(table, new ArrayList<>()));
        tables.put("peers", peers.rows());
        BaseRegressions.read(source, facts.history()).stream()
                .map(Candidate::of)
                .forEach(candidates::add);
    }

    /**
     * Rows by table.
     *
     * @param figures released figures, hidden ones without numbers
     * @param baselineYear year of the baseline, or null
     */
    public static Map<String, List<Object[]>> of(
            StoreFacts facts, Collection<ReleasedFigure> figures, Integer baselineYear) {
        Derived derived = new Derived(facts, baselineYear);
        Map<Group, List<ValueRow>> groups = new LinkedHashMap<>();
        for (ReleasedFigure one : figures) {
            groups.computeIfAbsent(new Group(one.indicator(), one.mode()), group -> new ArrayList<>())
                    .add(one.row());
        }
        groups.forEach((group, rows) -> derived.add(new UnitFigures(group.indicator(), group.mode(), rows)));
        derived.addSignals();
        derived.tables.put("objective_statuses", derived.objectives.rows());
        return derived.tables;
    }

    private void add(UnitFigures figures) {
        Samples samples = new Samples(ComparisonPlan.of(figures.indicator()), pieces(figures));
        List<IntervalRow> intervals = new Intervals(figures, samples, changes(figures)).rows();
        Benchmarks.Surroundings city = new Benchmarks.Surroundings(peers, baselineYear);
        List<ComparisonRow> comparisons =
                new UnitComparisons(figures, samples, new Benchmarks(figures, samples, city)).rows();
        List<TargetStatus> statuses = new TargetStatuses(figures, targets, baselineYear).rows(intervals, comparisons);
        List<List<ProcessPoint>> charts = new ProcessCharts(figures).all();
        intervals.forEach(row -> tables.get("intervals").add(row.values()));
        comparisons.forEach(row -> tables.get("comparisons").add(row.values()));
        objectives.add(figures.indicator(), statuses);
        statuses.forEach(row -> tables.get("target_statuses").add(row.values()));
        charts.forEach(
                points -> points.forEach(point -> tables.get("process_points").add(point.values())));
        if (figures.mode() == ViewMode.IS) {
            ChartSignals signals =
                    new ChartSignals(figures.indicator().formula().direction(), facts.lastMonth());
            charts.forEach(points -> signals.of(points).map(Candidate::of).ifPresent(candidates::add));
            List<ChangeEffect> effects = new ChangeEffects(figures, changes.of(figures.indicator())).all();
            effects.forEach(effect -> tables.get("dated_changes").add(effect.values()));
            effects.forEach(effect -> effect.signal().map(Candidate::of).ifPresent(candidates::add));
            tables.get("inequalities").addAll(new Inequalities(figures, facts.history(), comparisons).rows());
            candidates.addAll(new MissedTargets(figures, comparisons, facts.lastMonth()).among(statuses));
        }
    }

    private void addSignals() {
        new SignalChoice(SignalChoice.districts(facts.history()), facts.lastMonth())
                .of(candidates)
                .forEach(signal -> tables.get("signals").add(signal.values(answers)));
    }

    private Samples.PieceSums pieces(UnitFigures figures) {
        Map<Place, Map<Integer, RatioMoments>> known = new HashMap<>();
        return (level, period) -> known.computeIfAbsent(
                new Place(level, period),
                place -> pieces.of(figures.indicator(), figures.mode(), level, period, baseline(period)));
    }

    private Intervals.Changes changes(UnitFigures figures) {
        Map<Place, Map<Integer, Pieces.Change>> known = new HashMap<>();
        return (level, period) -> {
            Period baseline = baseline(period);
            boolean isApart = baseline != null && baseline.last().isBefore(period.first());
            return isApart
                    ? known.computeIfAbsent(
                            new Place(level, period),
                            place -> pieces.changes(figures.indicator(), figures.mode(), level, period, baseline))
                    : Map.of();
        };
    }

    private Period baseline(Period period) {
        return baselineYear == null ? null : period.sameMonthsOf(baselineYear);
    }
}
