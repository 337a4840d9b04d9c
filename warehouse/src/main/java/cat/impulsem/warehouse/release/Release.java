package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.Headcounts;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.UnitValues;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.Progress;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** All cells of a snapshot, computed and then protected. */
final class Release {
    private final StoreFacts facts;
    private final Month planStart;
    private final Progress progress;

    Release(StoreFacts facts, Month planStart, Progress progress) {
        this.facts = facts;
        this.planStart = planStart;
        this.progress = progress;
    }

    /**
     * What may leave the store.
     *
     * @param cells cells, hidden ones without figures
     * @param unprotected relations that could not be protected
     */
    record Protected(Cells cells, int unprotected) {}

    Protected cells(List<Indicator> indicators, Integer baselineYear) {
        List<Cell> computed = new ArrayList<>();
        List<Period> periods = ReleasePeriods.of(facts, planStart);
        UnitValues values = new UnitValues(facts, periods);
        for (ViewMode mode : ViewMode.values()) {
            // Centres first: districts and the city reuse them, and each level binds its views only once.
            for (Level level : List.of(Level.CENTRE, Level.DISTRICT, Level.CITY)) {
                progress.step("indicators, " + level.key() + ", centres as they "
                        + (mode == ViewMode.IS ? "are today" : "were"));
                for (Indicator indicator : indicators) {
                    for (Period period : periods) {
                        Period baseline = baselineYear == null ? null : period.sameMonthsOf(baselineYear);
                        for (ValueRow row : values.rows(indicator, mode, level, period, baseline)) {
                            computed.add(new Cell(facts.versions().inForce(indicator.id(), period), mode, row));
                        }
                    }
                }
            }
        }
        return protect(new Cells(computed));
    }

    /** City figures by the definition before, of the periods for which both are worked out. */
    List<ValueRow> overlaps(List<Indicator> indicators, Integer baselineYear) {
        UnitValues values = new UnitValues(facts);
        List<ValueRow> overlaps = new ArrayList<>();
        for (Indicator indicator : indicators) {
            for (Period period : ReleasePeriods.of(facts, planStart)) {
                Period baseline = baselineYear == null ? null : period.sameMonthsOf(baselineYear);
                facts.versions()
                        .overlapping(indicator.id(), period)
                        .ifPresent(before ->
                                overlaps.addAll(values.rowsBy(before, ViewMode.IS, Level.CITY, period, baseline)));
            }
        }
        return overlaps;
    }

    private Protected protect(Cells cells) {
        progress.step("disclosure control over " + cells.all().size() + " cells");
        ComplementaryCells complementary = ComplementaryCells.of(cells, facts.history());
        new SmallCells(new Headcounts(facts)).hideIn(cells.all());
        complementary.hide();
        return new Protected(cells, complementary.unprotected());
    }
}
