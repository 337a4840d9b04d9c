package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;

/** Says which teams are large and even enough for their time to be shown. */
@FunctionalInterface
public interface Teams {
    /**
     * Whether nobody stands out.
     *
     * @param minimum least number of professionals
     */
    boolean areSafe(ViewMode mode, Unit unit, Period period, int minimum);
}
