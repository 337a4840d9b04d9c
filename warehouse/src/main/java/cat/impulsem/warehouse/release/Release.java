package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.Contributions;
import cat.impulsem.warehouse.engine.IndexPart;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.UnitValues;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.engine.Window;
import cat.impulsem.warehouse.engine.WorkShares;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Sensitivity;
import cat.impulsem.warehouse.indicator.Views;
import cat.impulsem.warehouse.seal.Contributors;
import cat.impulsem.warehouse.seal.SealedRelease;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All cells of a snapshot, computed and then protected. */
final class Release {
    private static final Set<Period.Grain> DETAILED =
            EnumSet.of(Period.Grain.MONTH, Period.Grain.ROLLING12, Period.Grain.YEAR);
    private final StoreLayout store;
    private final StoreFacts facts;
    private final Month planStart;
    private final Progress progress;

    Release(StoreLayout store, StoreFacts facts, Month planStart, Progress progress) {
        this.store = store;
        this.facts = facts;
        this.planStart = planStart;
        this.progress = progress;
    }

    /**
     * What may leave the store.
     *
     * @param cells cells, hidden ones without figures
     * @param proof what is hidden and how that is proved
     */
    record Protected(Cells cells, SealedRelease proof) {}

    Protected cells(List<Indicator> indicators, Integer baselineYear) {
        List<Period> periods = ReleasePeriods.of(facts, planStart);
        Map<Boolean, List<Indicator>> areDerived = indicators.stream()
                .collect(Collectors.partitioningBy(one -> one.formula().isDerived()));
        UnitValues values = new UnitValues(facts, Window.of(periods, baselineYear));
        Cells computed = new Cells(compute(areDerived.get(false), values, periods, baselineYear));
        SealedRelease proof = protect(computed, periods, baselineYear);
        List<Cell> all = new ArrayList<>(computed.all());
        all.addAll(indexes(areDerived.get(true), computed, periods, baselineYear));
        return new Protected(new Cells(all), proof);
    }

    private List<Cell> compute(
            List<Indicator> indicators, UnitValues values, List<Period> periods, Integer baselineYear) {
        List<Cell> computed = new ArrayList<>();
        for (ViewMode mode : ViewMode.values()) {
            // Centres first: districts and the city reuse them, and each level binds its views only once.
            for (Level level : List.of(Level.CENTRE, Level.DISTRICT, Level.CITY)) {
                progress.step("indicators, " + level.key() + ", centres as they "
                        + (mode == ViewMode.IS ? "are today" : "were"));
                for (Indicator indicator : in(mode, indicators)) {
                    for (Period period : periodsOf(indicator, periods)) {
                        for (ValueRow row :
                                values.rowsToProtect(indicator, mode, level, period, baseline(period, baselineYear))) {
                            computed.add(new Cell(
                                    facts.versions().inForce(indicator.id(), period), mode, ofOneDefinition(row)));
                        }
                    }
                }
            }
        }
        return computed;
    }

    private static Period baseline(Period period, Integer baselineYear) {
        return baselineYear == null ? null : period.sameMonthsOf(baselineYear);
    }

    private static List<Indicator> in(ViewMode mode, List<Indicator> indicators) {
        return indicators.stream()
                .filter(one -> mode == ViewMode.IS || one.release().views() == Views.ALL)
                .toList();
    }

    // Where months add up, each further way to cut the year ties a small figure down: three are enough.
    private static List<Period> periodsOf(Indicator indicator, List<Period> periods) {
        boolean isProtected = !indicator.release().minimumCells().isEmpty()
                && indicator.formula().overTime() == OverTime.SUM;
        return isProtected
                ? periods.stream()
                        .filter(period -> DETAILED.contains(period.grain()))
                        .toList()
                : periods;
    }

    // Rolling years of the new definition less months of the old one would show what the change left out.
    private ValueRow ofOneDefinition(ValueRow row) {
        Period period = row.period();
        boolean spansChange = facts.versions()
                        .inForce(row.indicator(), Period.month(period.first()))
                        .version()
                != row.version();
        return spansChange ? row.unavailable(Reason.DEFINITION_CHANGED) : row;
    }

    /** City figures by the definition before, of the periods for which both are worked out. */
    List<ValueRow> overlaps(List<Indicator> indicators, Integer baselineYear) {
        List<Window> windows = Window.of(ReleasePeriods.of(facts, planStart), baselineYear);
        UnitValues values = new UnitValues(facts, windows);
        List<ValueRow> overlaps = new ArrayList<>();
        for (Indicator indicator : indicators) {
            for (Window window : windows) {
                facts.versions()
                        .overlapping(indicator.id(), window.period())
                        .ifPresent(before -> overlaps.addAll(
                                values.rowsBy(before, ViewMode.IS, Level.CITY, window.period(), window.baseline())));
            }
        }
        return overlaps;
    }

    private List<Cell> indexes(List<Indicator> indicators, Cells released, List<Period> periods, Integer baselineYear) {
        UnitValues values = indexValues(released);
        List<Cell> indexes = compute(indicators, values, periods, baselineYear);
        indexes.forEach(cell -> cell.become(cell.row().settled()));
        indexes.stream()
                .filter(cell -> parts(values, cell, baselineYear).stream().anyMatch(IndexPart::isHidden))
                .forEach(cell -> cell.become(cell.row().suppressed(Reason.PROTECTED)));
        return indexes;
    }

    /** What the index cells that may be shown are made of. */
    List<Object[]> parts(Cells cells, Integer baselineYear) {
        List<Object[]> rows = new ArrayList<>();
        UnitValues values = indexValues(cells);
        cells.all().stream().filter(cell -> cell.isDerived() && cell.isShown()).forEach(cell -> parts(
                        values, cell, baselineYear)
                .forEach(part -> rows.add(ValueRows.part(cell, part))));
        return rows;
    }

    private UnitValues indexValues(Cells released) {
        return new UnitValues(facts, List.of(), new ReleasedRows(released));
    }

    private static List<IndexPart> parts(UnitValues values, Cell cell, Integer baselineYear) {
        ValueRow row = cell.row();
        return values.parts(
                        cell.indicator(),
                        cell.mode(),
                        row.unit().level(),
                        row.period(),
                        baseline(row.period(), baselineYear))
                .getOrDefault(row.unit().key(), List.of());
    }

    private Contributors contributors(Indicator indicator, List<Period> periods) {
        boolean isTold = indicator.formula().overCentres() == OverCentres.SUM
                && (!indicator.release().minimumCells().isEmpty()
                        || indicator.release().sensitivity() != Sensitivity.OPEN);
        if (!isTold) {
            return Contributors.UNKNOWN;
        }
        List<Period> asked = indicator.formula().overTime() == OverTime.RECOMPUTE
                ? periodsOf(indicator, periods)
                : Period.range(facts.firstMonth(), facts.lastMonth()).months().stream()
                        .map(Period::month)
                        .toList();
        Map<Period, Map<Integer, Contributions.OfCentre>> known = new Contributions(facts).of(indicator, asked);
        return (centre, period) -> {
            Contributions.OfCentre one = known.getOrDefault(period, Map.of()).get(centre);
            return one == null ? Contributors.Groups.NONE : new Contributors.Groups(one.above(), one.below());
        };
    }

    private SealedRelease protect(Cells cells, List<Period> periods, Integer baselineYear) {
        progress.step("disclosure control over " + cells.all().size() + " cells");
        Function<Indicator, WorkShares> shares = WorkShares.of(facts);
        SealedRelease.Request request = new SealedRelease.Request(
                facts.history(),
                Period.range(facts.firstMonth(), facts.lastMonth()).months(),
                periods,
                baselineYear,
                cells.byIndicator(),
                indicator -> shares.apply(indicator)::areEven,
                indicator -> contributors(indicator, periods));
        SealedRelease release = SealedRelease.of(request, store, progress);
        cells.all().forEach(cell -> cell.become(release.row(cell.indicator().id(), cell.place())));
        return release;
    }
}
