package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.ComparisonPlan.Funnel;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.statistics.ClusteredFunnel;
import cat.impulsem.warehouse.statistics.ClusteredRatio;
import cat.impulsem.warehouse.statistics.FunnelLimits;
import cat.impulsem.warehouse.statistics.FunnelPoint;
import cat.impulsem.warehouse.statistics.FunnelScale;
import cat.impulsem.warehouse.statistics.OverdispersedFunnel;
import cat.impulsem.warehouse.statistics.Overdispersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Funnels of centres. The usual spread between centres is estimated from the shown ones, around the city; the limits of
 * a centre stand around the rest of the city.
 */
final class Funnels {
    private final UnitFigures figures;
    private final Samples samples;
    private final Funnel funnel;
    private final Map<Period, Optional<Overdispersion>> spreads = new HashMap<>();

    Funnels(UnitFigures figures, Samples samples) {
        this.figures = figures;
        this.samples = samples;
        this.funnel = ComparisonPlan.of(figures.indicator()).funnel();
    }

    /**
     * Where a centre stands in its funnel.
     *
     * @param limits limits as a ratio of numerator and denominator
     * @param place which limit it is outside of
     * @param spread the usual spread between centres, on the same scale
     */
    record Standing(FunnelLimits limits, String place, double spread) {
        static Standing of(FunnelLimits limits, double value, double spread) {
            String place =
                    switch (limits.classify(value)) {
                        case HIGH_0_001 -> "above_998";
                        case HIGH_0_025 -> "above_95";
                        case NOT_SIGNIFICANT -> "inside";
                        case LOW_0_025 -> "below_95";
                        case LOW_0_001 -> "below_998";
                    };
            return new Standing(limits, place, spread);
        }

        /** Whether it is outside the limits that chance alone seldom passes. */
        boolean isFarOut() {
            return place.endsWith("_998");
        }
    }

    /** Where a centre stands, seen from the rest of the city. */
    Optional<Standing> of(ValueRow centre, Sample rest) {
        if (funnel == Funnel.NONE || centre.unit().level() != Level.CENTRE || !isBenchmark(rest.ratio())) {
            return Optional.empty();
        }
        return spread(centre.period()).flatMap(spread -> standing(centre, rest.ratio(), spread));
    }

    // All or nothing leaves no room for a spread.
    private boolean isBenchmark(double ratio) {
        return funnel == Funnel.CLUSTERED || ratio > 0 && (funnel == Funnel.RATE || ratio < 1);
    }

    private Optional<Standing> standing(ValueRow centre, double rest, Overdispersion spread) {
        return switch (funnel) {
            case PROPORTION ->
                isPoint(centre) ? Optional.of(onScale(FunnelScale.ARCSINE, centre, rest, 1, spread)) : Optional.empty();
            case RATE ->
                isPoint(centre)
                        ? Optional.of(onScale(FunnelScale.SQUARE_ROOT, centre, rest, rest, spread))
                        : Optional.empty();
            case CLUSTERED -> {
                ClusteredFunnel found = new ClusteredFunnel(spread);
                yield ratio(centre).map(own -> Standing.of(found.limits(rest, own), own.value(), found.usualSpread()));
            }
            case NONE -> Optional.empty();
        };
    }

    /** Limits of a proportion, or of a rate in units of what is expected. */
    private Standing onScale(FunnelScale scale, ValueRow centre, double rest, double unit, Overdispersion spread) {
        OverdispersedFunnel found = new OverdispersedFunnel(scale, rest / unit, spread);
        FunnelLimits limits = found.limits(point(centre, unit));
        FunnelLimits inUnit = new FunnelLimits(
                limits.percent95().times(unit), limits.percent998().times(unit));
        return Standing.of(inUnit, centre.num() / centre.den(), found.usualSpread() * unit);
    }

    private Optional<Overdispersion> spread(Period period) {
        return spreads.computeIfAbsent(period, this::estimate);
    }

    private Optional<Overdispersion> estimate(Period period) {
        Optional<Double> city =
                figures.city(period).map(row -> row.num() / row.den()).filter(this::isBenchmark);
        return switch (funnel) {
            case PROPORTION -> city.flatMap(share -> estimate(FunnelScale.ARCSINE, period, share, 1));
            case RATE -> city.flatMap(rate -> estimate(FunnelScale.SQUARE_ROOT, period, rate, rate));
            case CLUSTERED ->
                city.flatMap(ratio -> ClusteredFunnel.estimate(ratio, ratios(period)))
                        .map(ClusteredFunnel::spread);
            case NONE -> Optional.empty();
        };
    }

    private Optional<Overdispersion> estimate(FunnelScale scale, Period period, double city, double unit) {
        List<FunnelPoint> points = figures.centres(period).stream()
                .filter(this::isPoint)
                .map(centre -> point(centre, unit))
                .toList();
        return OverdispersedFunnel.estimate(scale, city / unit, points).map(OverdispersedFunnel::spread);
    }

    private List<ClusteredRatio> ratios(Period period) {
        return figures.centres(period).stream()
                .map(this::ratio)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ClusteredRatio> ratio(ValueRow centre) {
        return samples.of(centre).flatMap(sample -> ClusteredRatio.of(sample.moments()));
    }

    private boolean isPoint(ValueRow row) {
        return row.den() > 0 && row.num() >= 0 && (funnel == Funnel.RATE || row.num() <= row.den());
    }

    private static FunnelPoint point(ValueRow row, double unit) {
        return new FunnelPoint(row.num(), row.den() * unit);
    }
}
