package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.indicator.Period;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whose figure is asked for, and when.
 *
 * @param unit city, a district such as 06 or, as in addresses of the dashboard, d06, or a centre such as c17
 * @param period period
 */
record UnitPeriod(String unit, Period period) {
    private static final Pattern ADDRESSED = Pattern.compile("[cd]\\d+");

    Level level() {
        if (unit.equals(Unit.CITY_CODE)) {
            return Level.CITY;
        }
        return unit.startsWith("c") ? Level.CENTRE : Level.DISTRICT;
    }

    /** Code of the unit in data. */
    String code() {
        return ADDRESSED.matcher(unit).matches() ? unit.substring(1) : unit;
    }

    /** Those of the unit; there is at least one, or the unit is not known. */
    <T> List<T> of(List<T> figures, Function<T, Unit> unitOf) {
        List<T> found = figures.stream()
                .filter(one -> unitOf.apply(one).code().equals(code()))
                .toList();
        if (found.isEmpty()) {
            String known = figures.stream()
                    .map(one -> unitOf.apply(one).code())
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new UsageException(
                    "no " + level().name().toLowerCase(Locale.ROOT) + " \"" + code() + "\"; there are " + known);
        }
        return found;
    }
}
