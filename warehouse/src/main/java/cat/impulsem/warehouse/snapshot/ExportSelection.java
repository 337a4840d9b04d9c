package cat.impulsem.warehouse.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which cells of a snapshot are wanted; an empty part wants all.
 *
 * @param indicators ids of indicators
 * @param levels city, district, centre
 * @param grains month, rolling12, year
 * @param units codes of units, as in data (06, 17) or as in addresses of the dashboard (d06, c17)
 * @param viewMode is or was
 * @param from first day of the periods wanted
 * @param before day on which the last period wanted has ended
 */
public record ExportSelection(
        List<String> indicators,
        List<String> levels,
        List<String> grains,
        List<String> units,
        String viewMode,
        Optional<LocalDate> from,
        Optional<LocalDate> before) {
    private static final String ADDRESSED = "substr(%1$slevel, 1, 1) || %1$sunit_code";

    /** All names of units that may be wanted. */
    static final String KNOWN_UNITS =
            "select unit_code from units union select " + ADDRESSED.formatted("") + " from units where level <> 'city'";

    /** The condition in SQL, with its parameters added in order; values are bound, never written into the text. */
    String condition(List<Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("v.view_mode = ?"));
        parameters.add(viewMode);
        among("v.indicator_id", indicators, conditions, parameters);
        among("v.level", levels, conditions, parameters);
        among("v.grain", grains, conditions, parameters);
        amongUnits(conditions, parameters);
        from.ifPresent(day -> bound("v.period_start >= ?", day, conditions, parameters));
        before.ifPresent(day -> bound("v.period_end <= ?", day, conditions, parameters));
        return String.join(" and ", conditions);
    }

    private void amongUnits(List<String> conditions, List<Object> parameters) {
        List<String> either = new ArrayList<>();
        among("v.unit_code", units, either, parameters);
        among(ADDRESSED.formatted("v."), units, either, parameters);
        if (!either.isEmpty()) {
            conditions.add("(" + String.join(" or ", either) + ")");
        }
    }

    private static void among(String column, List<String> wanted, List<String> conditions, List<Object> parameters) {
        if (!wanted.isEmpty()) {
            conditions.add(column + " in ("
                    + String.join(", ", wanted.stream().map(value -> "?").toList()) + ")");
            parameters.addAll(wanted);
        }
    }

    private static void bound(String condition, LocalDate day, List<String> conditions, List<Object> parameters) {
        conditions.add(condition);
        parameters.add(day);
    }
}
