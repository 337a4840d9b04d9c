package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Kind;

/**
 * Numerator and denominator of one unit and period.
 *
 * @param num numerator
 * @param den denominator; 1 for a plain amount
 */
public record Figure(double num, double den) {

    /** The figure of both together; the denominator of a plain amount stays 1. */
    public Figure plus(Figure other, Kind kind) {
        return new Figure(num + other.num, kind == Kind.LEVEL ? den : den + other.den);
    }
}
