package cat.impulsem.warehouse.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A part of a whole, for example the appointments given in group among all.
 *
 * @param part may be a weighted, non-integer count
 */
public record Proportion(double part, double whole) {
    public Proportion {
        Arguments.notNegative(part, "part");
        Arguments.notNegative(whole, "whole");
        if (part > whole) {
            throw new IllegalArgumentException("The part " + part + " is larger than the whole " + whole);
        }
    }

    /** part / whole; empty when the whole is zero, which is no data and not 0 %. */
    public OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }

    /** The Wilson score interval; empty when the whole is zero. */
    public Optional<Interval> interval(Confidence confidence) {
        return Wilson.interval(part, whole, confidence);
    }
}
