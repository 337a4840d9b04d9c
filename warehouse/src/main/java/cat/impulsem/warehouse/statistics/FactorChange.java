package cat.impulsem.warehouse.statistics;

import java.util.List;

/**
 * The factors of one category before and after, in one order; their product is the category's quantity.
 *
 * @param category for example a kind of procedure
 */
public record FactorChange(String category, List<Double> before, List<Double> after) {
    public FactorChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
        if (before.size() != after.size()) {
            throw new IllegalArgumentException(
                    category + " has " + before.size() + " factors before and " + after.size() + " after");
        }
        before.forEach(value -> Arguments.finite(value, category));
        after.forEach(value -> Arguments.finite(value, category));
    }

    boolean isPositive() {
        return before.stream().allMatch(value -> value > 0) && after.stream().allMatch(value -> value > 0);
    }

    double productBefore() {
        return before.stream().reduce(1.0, (one, other) -> one * other);
    }

    double productAfter() {
        return after.stream().reduce(1.0, (one, other) -> one * other);
    }
}
