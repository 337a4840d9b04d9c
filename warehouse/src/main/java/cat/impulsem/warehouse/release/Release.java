package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.UnitValues;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.engine.WorkShares;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.seal.SealedRelease;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.util.ArrayList;
import java.util.List;

/** All cells of a snapshot, computed and then protected. */
final class Release {
    private final StoreLayout store;
    private final StoreFacts facts;
    private final Progress progress;

    Release(StoreLayout store, StoreFacts facts, Progress progress) {
        this.store = store;
        this.facts = facts;
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
        List<Cell> computed = new ArrayList<>();
        UnitValues values = new UnitValues(facts);
        List<Period> periods = ReleasePeriods.of(facts);
        for (ViewMode mode : ViewMode.values()) {
            // Centres first: districts and the city reuse them, and each level binds its views only once.
            for (Level level : List.of(Level.CENTRE, Level.DISTRICT, Level.CITY)) {
                progress.step("indicators, " + level.key() + ", centres as they "
                        + (mode == ViewMode.IS ? "are today" : "were"));
                for (Indicator indicator : indicators) {
                    for (Period period : periods) {
                        Period baseline = baselineYear == null ? null : period.sameMonthsOf(baselineYear);
                        for (ValueRow row : values.rows(indicator, mode, level, period, baseline)) {
                            computed.add(new Cell(indicator, mode, row));
                        }
                    }
                }
            }
        }
        return protect(new Cells(computed), periods, baselineYear);
    }

    private Protected protect(Cells cells, List<Period> periods, Integer baselineYear) {
        progress.step("disclosure control over " + cells.all().size() + " cells");
        SealedRelease.Request request = new SealedRelease.Request(
                facts.history(),
                Period.range(facts.firstMonth(), facts.lastMonth()).months(),
                periods,
                baselineYear,
                cells.byIndicator(),
                new WorkShares(facts)::areEven);
        SealedRelease release = SealedRelease.of(request, store, progress);
        cells.all().forEach(cell -> cell.become(release.row(cell.indicator().id(), cell.place())));
        return new Protected(cells, release);
    }
}
