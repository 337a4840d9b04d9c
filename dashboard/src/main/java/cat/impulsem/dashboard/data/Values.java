package cat.impulsem.dashboard.data;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of one period, looked up by indicator and territory. */
public final class Values {
    private final Period period;
    private final Permissions permissions;
    private final Map<String, Value> byKey;

    Values(Period period, List<Value> values, Permissions permissions) {
        this.period = period;
        this.permissions = permissions;
        this.byKey = values.stream()
                .collect(Collectors.toMap(value -> key(value.indicator(), value.unit()), Function.identity()));
    }

    /** The figure, or a value that says that there is none, or none for this person. */
    public Value of(String indicator, UnitKey unit) {
        if (!permissions.sees(indicator, unit)) {
            return Value.notPermitted(indicator, unit, period);
        }
        Value found = byKey.get(key(indicator, unit));
        return found == null ? Value.absent(indicator, unit, period) : found;
    }

    /** The numbers of one indicator over all these territories, in no order. */
    public Stream<Value> numbersOf(String indicator) {
        return byKey.values().stream().filter(value -> value.indicator().equals(indicator) && value.hasFigure());
    }

    private static String key(String indicator, UnitKey unit) {
        return indicator + "|" + unit.inUrl();
    }
}
