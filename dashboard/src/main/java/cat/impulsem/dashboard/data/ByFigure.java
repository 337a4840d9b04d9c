package cat.impulsem.dashboard.data;

import java.util.Map;
import java.util.Optional;

/**
 * What is known of the figures of one period, looked up by indicator and territory.
 *
 * @param <T> what is known
 */
public final class ByFigure<T> {
    private final Map<String, T> found;

    ByFigure(Map<String, T> found) {
        this.found = found;
    }

    static String key(String indicator, UnitKey unit) {
        return indicator + "|" + unit.inUrl();
    }

    /** What is known of one figure, if anything is. */
    public Optional<T> of(String indicator, UnitKey unit) {
        return Optional.ofNullable(found.get(key(indicator, unit)));
    }
}
