package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import java.util.List;

/** The figures of other indicators that an index is made of. */
@FunctionalInterface
public interface OtherRows {
    /**
     * Those of one indicator and period for the units of a level; none where it has none.
     *
     * @param baseline baseline, or null where there is none
     */
    List<ValueRow> rows(Indicator indicator, ViewMode mode, Level level, Period period, Period baseline);
}
