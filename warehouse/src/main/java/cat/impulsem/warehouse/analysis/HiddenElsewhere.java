package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.List;

/** What disclosure control took out of the rest of the same release. */
@FunctionalInterface
public interface HiddenElsewhere {
    /** Nothing is hidden elsewhere. */
    HiddenElsewhere NOTHING = (sensitivity, sources, mode, unit, period) -> false;

    /**
     * Whether a figure about the same people of that unit is hidden in the period or a part of it. What an analysis
     * shows could then be set against those figures that are not hidden.
     */
    boolean isHidden(Sensitivity sensitivity, List<String> sources, ViewMode mode, Unit unit, Period period);
}
