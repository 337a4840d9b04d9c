package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.statistics.RatioMoments;

/**
 * What one side of a comparison rests on.
 *
 * @param num numerator
 * @param den denominator
 * @param moments sums over its pieces, or null where the method needs none
 */
record Sample(double num, double den, RatioMoments moments) {
    double ratio() {
        return num / den;
    }

    Sample plus(Sample other) {
        return new Sample(num + other.num, den + other.den, moments == null ? null : moments.plus(other.moments));
    }

    Sample minus(Sample part) {
        return new Sample(num - part.num, den - part.den, moments == null ? null : moments.minus(part.moments));
    }
}
