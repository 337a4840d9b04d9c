package cat.impulsem.warehouse.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Laney's P′ and U′ charts for shares and rates with very unequal or very large denominators.
 *
 * <p>p̄ = Σx/Σn; sᵢ = √(p̄(1 − p̄)/nᵢ), or √(ū/nᵢ) for rates; zᵢ = (pᵢ − p̄)/sᵢ; σ = mean|zᵢ − zᵢ₋₁|/1.128; limits p̄ ∓
 * 3·sᵢ·σ, cut at 0 (and at 1 for shares). Source: Laney, Qual Eng 2002;14:531-7.
 *
 * @param centre p̄ or ū
 * @param betweenPoints σ; 1 when chance explains the variation
 */
public record LaneyChart(double centre, double betweenPoints, List<LaneyPoint> points) {
    private static final double D2 = 1.128;

    public LaneyChart {
        points = List.copyOf(points);
    }

    /**
     * P′ chart of shares in time order.
     *
     * @return empty with fewer than two points, a whole of zero, or all shares 0 or all 1
     */
    public static Optional<LaneyChart> shares(List<Proportion> points) {
        List<EventCount> counts = points.stream()
                .map(point -> new EventCount(point.part(), point.whole()))
                .toList();
        return chart(counts, centre -> centre * (1 - centre), 1);
    }

    /** U′ chart of rates in time order; empty likewise. */
    public static Optional<LaneyChart> rates(List<EventCount> points) {
        return chart(points, centre -> centre, Double.POSITIVE_INFINITY);
    }

    /**
     * The points with their special causes: the rules of the process chart on standardised values, whose limits lie at
     * ∓3. Empty without variation between points or with fewer points than the rules ask for.
     */
    public Optional<List<XmrPoint>> signals(RuleSet rules) {
        LimitStatus status = rules.status(points.size());
        if (status == LimitStatus.NONE || betweenPoints == 0) {
            return Optional.empty();
        }
        double[] scores = points.stream()
                .mapToDouble(point -> 3 * (point.value() - centre) / point.halfWidth())
                .toArray();
        XmrSegment segment =
                new XmrSegment(Baseline.whole(), scores.length, 0, Optional.of(Interval.around(0, 3)), status);
        return Optional.of(new XmrRules(scores, segment, rules).points());
    }

    private static Optional<LaneyChart> chart(List<EventCount> points, DoubleUnaryOperator variance, double most) {
        double exposure = points.stream().mapToDouble(EventCount::exposure).sum();
        double centre = points.stream().mapToDouble(EventCount::events).sum() / exposure;
        boolean gap = points.stream().anyMatch(point -> point.exposure() == 0);
        if (points.size() < 2 || gap || variance.applyAsDouble(centre) <= 0) {
            return Optional.empty();
        }
        double[] values = points.stream()
                .mapToDouble(point -> point.events() / point.exposure())
                .toArray();
        double[] errors = points.stream()
                .mapToDouble(point -> Math.sqrt(variance.applyAsDouble(centre) / point.exposure()))
                .toArray();
        double[] scores = IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - centre) / errors[i])
                .toArray();
        double between = MovingRange.mean(scores).orElseThrow() / D2;
        return Optional.of(new LaneyChart(
                centre,
                between,
                IntStream.range(0, values.length)
                        .mapToObj(i -> new LaneyPoint(
                                values[i],
                                3 * errors[i] * between,
                                Interval.around(centre, 3 * errors[i]).clamped(0, most),
                                Interval.around(centre, 3 * errors[i] * between).clamped(0, most)))
                        .toList()));
    }
}
