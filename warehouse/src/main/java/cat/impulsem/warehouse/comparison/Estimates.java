package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.ComparisonPlan.Method;
import cat.impulsem.warehouse.comparison.Contrast.Measure;
import cat.impulsem.warehouse.statistics.ClusteredRatio;
import cat.impulsem.warehouse.statistics.Confidence;
import cat.impulsem.warehouse.statistics.EventCount;
import cat.impulsem.warehouse.statistics.Garwood;
import cat.impulsem.warehouse.statistics.Interval;
import cat.impulsem.warehouse.statistics.Proportion;
import cat.impulsem.warehouse.statistics.ProportionDifference;
import cat.impulsem.warehouse.statistics.RateRatio;
import cat.impulsem.warehouse.statistics.Wilson;
import java.util.Optional;

/** Intervals and contrasts of samples by the method that their indicator allows. */
final class Estimates {
    private static final double LARGEST_COUNT = 1e9;
    private final Method method;

    Estimates(Method method) {
        this.method = method;
    }

    /** The 95 % interval of numerator over denominator. */
    Optional<Interval> interval(Sample sample) {
        return switch (method) {
            case WILSON ->
                isShare(sample) ? Wilson.interval(sample.num(), sample.den(), Confidence.PERCENT_95) : Optional.empty();
            case CLUSTERED -> clustered(sample);
            case POISSON ->
                isCount(sample)
                        ? Optional.of(Garwood.interval(sample.num(), Confidence.PERCENT_95)
                                .times(1 / sample.den()))
                        : Optional.empty();
            case CLUSTERED_CHANGE, NONE -> Optional.empty();
        };
    }

    /** How the first differs from the second. */
    Optional<Contrast> contrast(Sample first, Sample second) {
        return switch (method) {
            case WILSON -> shares(first, second);
            case CLUSTERED -> ratios(first, second);
            case POISSON -> rates(first, second);
            case CLUSTERED_CHANGE, NONE -> Optional.empty();
        };
    }

    private static Optional<Interval> clustered(Sample sample) {
        return ClusteredRatio.of(sample.moments()).filter(Estimates::varies).map(ratio -> {
            Interval interval = ratio.interval(Confidence.PERCENT_95);
            Interval possible = sample.moments().possible();
            return interval.clamped(possible.lower(), possible.upper());
        });
    }

    private static Optional<Contrast> shares(Sample first, Sample second) {
        if (!isShare(first) || !isShare(second)) {
            return Optional.empty();
        }
        Proportion one = new Proportion(first.num(), first.den());
        Proportion other = new Proportion(second.num(), second.den());
        return ProportionDifference.of(one, other, Confidence.PERCENT_95)
                .map(found -> Contrast.of(
                        Measure.DIFFERENCE, found.value(), found.pValue(), confidence -> ProportionDifference.of(
                                        one, other, confidence)
                                .orElseThrow()
                                .interval()));
    }

    private static Optional<Contrast> ratios(Sample first, Sample second) {
        Optional<ClusteredRatio> one = ClusteredRatio.of(first.moments()).filter(Estimates::varies);
        Optional<ClusteredRatio> other = ClusteredRatio.of(second.moments()).filter(Estimates::varies);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        var effect = one.get().minus(other.get(), Confidence.PERCENT_95);
        return Optional.of(Contrast.of(Measure.DIFFERENCE, effect.value(), effect.pValue(), confidence -> one.get()
                .minus(other.get(), confidence)
                .interval()));
    }

    private static Optional<Contrast> rates(Sample first, Sample second) {
        if (!isWhole(first) || !isWhole(second)) {
            return Optional.empty();
        }
        EventCount one = new EventCount(first.num(), first.den());
        EventCount other = new EventCount(second.num(), second.den());
        return RateRatio.of(one, other, Confidence.PERCENT_95)
                .map(found -> Contrast.of(
                        Measure.RATIO,
                        found.ratio().orElse(Double.POSITIVE_INFINITY),
                        found.pValue(),
                        confidence -> RateRatio.of(one, other, confidence)
                                .orElseThrow()
                                .interval()));
    }

    // Pieces that are all alike say nothing about how much they would vary.
    private static boolean varies(ClusteredRatio ratio) {
        return ratio.standardError() > 0;
    }

    private static boolean isShare(Sample sample) {
        return sample.num() >= 0 && sample.num() <= sample.den() && sample.den() > 0;
    }

    private static boolean isCount(Sample sample) {
        return sample.num() >= 0 && sample.den() > 0;
    }

    private static boolean isWhole(Sample sample) {
        return isCount(sample) && sample.num() == Math.rint(sample.num()) && sample.num() < LARGEST_COUNT;
    }
}
