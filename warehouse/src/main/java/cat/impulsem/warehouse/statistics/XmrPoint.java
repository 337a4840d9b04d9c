package cat.impulsem.warehouse.statistics;

import java.util.Optional;
import java.util.Set;

/**
 * One point of a process chart.
 *
 * @param causes in the order in which they are reported
 */
public record XmrPoint(double value, Set<SpecialCause> causes) {

    /** The one cause that is named: outside, trend, two of three, shift. */
    public Optional<SpecialCause> reported() {
        return causes.stream().findFirst();
    }
}
