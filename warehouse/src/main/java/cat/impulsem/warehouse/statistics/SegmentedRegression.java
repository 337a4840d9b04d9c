package cat.impulsem.warehouse.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * Interrupted time series: did level or slope change when a project began?
 *
 * <p>yₜ = b₀ + b₁t + b₂D + b₃(t − T)₊ (+ sin, cos of 2πt/12), with D = 1 and (t − T)₊ = 1, 2, … from the first month
 * after the change on; {@link NeweyWest} errors. Source: Wagner et al., J Clin Pharm Ther 2002;27:299-309. For
 * practitioners a process chart with a frozen baseline says it more simply.
 */
public final class SegmentedRegression {
    /** Fewer months before or after the change tell too little. */
    public static final int MINIMUM_MONTHS = 12;

    /** Residuals this small beside the series are rounding, not lack of fit. */
    private static final double ROUNDING = 1e-24;

    private final SegmentedDesign design;
    private final double[] estimates;
    private final double[] ordinaryErrors;
    private final RealMatrix covariance;
    private final double[] residuals;
    private final double seriesSquares;

    private SegmentedRegression(SegmentedDesign design, double[] series) {
        this.design = design;
        double[][] rows =
                IntStream.rangeClosed(1, series.length).mapToObj(design::row).toArray(double[][]::new);
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        fit.setNoIntercept(true);
        fit.newSampleData(series, rows);
        estimates = fit.estimateRegressionParameters();
        ordinaryErrors = fit.estimateRegressionParametersStandardErrors();
        residuals = fit.estimateResiduals();
        seriesSquares = squares(series);
        RealMatrix bread = MatrixUtils.createRealMatrix(fit.estimateRegressionParametersVariance());
        covariance = NeweyWest.covariance(rows, residuals, bread, design.lag());
    }

    /**
     * Fits a series without gaps.
     *
     * @return empty with fewer than twelve months before or after the change
     */
    public static Optional<SegmentedRegression> fit(SegmentedDesign design, double... series) {
        int after = series.length - design.monthsBefore();
        for (double value : series) {
            Arguments.finite(value, "value");
        }
        return design.monthsBefore() < MINIMUM_MONTHS || after < MINIMUM_MONTHS
                ? Optional.empty()
                : Optional.of(new SegmentedRegression(design, series));
    }

    /** Fits the series minus its comparison (centres without the project), so that what moved both drops out. */
    public static Optional<SegmentedRegression> fitAgainst(
            SegmentedDesign design, double[] series, double[] comparison) {
        if (series.length != comparison.length) {
            throw new IllegalArgumentException("The series and its comparison cover different months");
        }
        return fit(
                design,
                IntStream.range(0, series.length)
                        .mapToDouble(t -> series[t] - comparison[t])
                        .toArray());
    }

    /** All coefficients, intercept first. */
    public List<Coefficient> coefficients() {
        List<String> terms = design.terms();
        return IntStream.range(0, terms.size())
                .mapToObj(i -> new Coefficient(
                        terms.get(i), estimates[i], ordinaryErrors[i], Math.sqrt(covariance.getEntry(i, i))))
                .toList();
    }

    /** Change against the continued trend so many months after the change: b₂ + b₃·months, with a Student interval. */
    public Effect effectAfter(int months, Confidence confidence) {
        double value = estimates[SegmentedDesign.LEVEL] + months * estimates[SegmentedDesign.SLOPE];
        double variance = covariance.getEntry(SegmentedDesign.LEVEL, SegmentedDesign.LEVEL)
                + 2.0 * months * covariance.getEntry(SegmentedDesign.LEVEL, SegmentedDesign.SLOPE)
                + (double) months * months * covariance.getEntry(SegmentedDesign.SLOPE, SegmentedDesign.SLOPE);
        return effect(value, variance, confidence);
    }

    /** Change of the slope for each month, b₃, with a Student interval. */
    public Effect slopeChange(Confidence confidence) {
        double variance = covariance.getEntry(SegmentedDesign.SLOPE, SegmentedDesign.SLOPE);
        return effect(estimates[SegmentedDesign.SLOPE], variance, confidence);
    }

    private Effect effect(double value, double variance, Confidence confidence) {
        double error = Math.sqrt(Math.max(0, variance));
        double t = TDistribution.of(residuals.length - estimates.length).inverseSurvivalProbability(confidence.tail());
        return new Effect(value, error, Interval.around(value, t * error));
    }

    /** Durbin-Watson statistic, near 2 without autocorrelation; empty when the fit is perfect. */
    public OptionalDouble durbinWatson() {
        double steps = IntStream.range(1, residuals.length)
                .mapToDouble(t -> residuals[t] - residuals[t - 1])
                .map(step -> step * step)
                .sum();
        double squares = squares(residuals);
        return squares <= ROUNDING * seriesSquares ? OptionalDouble.empty() : OptionalDouble.of(steps / squares);
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }
}
