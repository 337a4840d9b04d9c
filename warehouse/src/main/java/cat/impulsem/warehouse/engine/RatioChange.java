package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.statistics.ClusteredRatio;
import cat.impulsem.warehouse.statistics.RatioMoments;
import java.util.Optional;

/**
 * How far a ratio fell between two periods that share no pieces; the variances of both add up.
 *
 * @param fall ratio before less ratio after
 * @param variance variance of that
 */
record RatioChange(double fall, double variance) {

    /** Empty where one of them has no standard error. */
    static Optional<RatioChange> of(RatioMoments before, RatioMoments after) {
        return ClusteredRatio.of(before).flatMap(then -> ClusteredRatio.of(after)
                .map(now -> new RatioChange(then.value() - now.value(), square(then) + square(now))));
    }

    private static double square(ClusteredRatio ratio) {
        return ratio.standardError() * ratio.standardError();
    }
}
