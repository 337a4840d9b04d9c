package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One source table that a figure is made of.
 *
 * @param table name of the table
 * @param roles what it is read for
 * @param months of which its dated rows are read; empty for all
 * @param isOfUnit whether nothing but the unit's own rows is read
 */
record Input(String table, Set<String> roles, List<Period> months, boolean isOfUnit) {

    /** What is read for either of two reasons. */
    Input and(Input other) {
        Set<String> both = new LinkedHashSet<>(roles);
        both.addAll(other.roles);
        boolean isBounded = !months.isEmpty() && !other.months.isEmpty();
        List<Period> read = isBounded
                ? Stream.concat(months.stream(), other.months.stream())
                        .distinct()
                        .toList()
                : List.of();
        return new Input(table, both, read, isOfUnit && other.isOfUnit);
    }

    /** Whether rows of that month are read. */
    boolean reads(YearMonth month) {
        return months.isEmpty()
                || months.stream().anyMatch(period -> !month.isBefore(period.first()) && !month.isAfter(period.last()));
    }
}
