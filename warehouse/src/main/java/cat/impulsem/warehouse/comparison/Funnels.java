package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.ComparisonPlan.Funnel;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Period;
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
    private final Funnel funnel;
    private final Map<Period, Optional<Overdispersion>> spreads = new HashMap<>();

    Funnels(UnitFigures figures) {
        this.figures = figures;
        this.funnel = ComparisonPlan.of(figures.indicator()).funnel();
    }

    /**
     * Where a centre stands in its funnel.
     *
     * @param limits limits as a ratio of numerator and denominator
     * @param place which limit it is outside of
     * @param spread the usual spread between centres, on the same scale
     */
    record Standing(FunnelLimits limits, String place, double spread) {}

    /** Where a centre stands, seen from the rest of the city. */
    Optional<Standing> of(ValueRow centre, Sample rest) {
        boolean isPossible = funnel != Funnel.NONE
                && centre.unit().level() == Level.CENTRE
                && rest.ratio() > 0
                && (funnel == Funnel.RATE || rest.ratio() < 1)
                && isPoint(centre);
        return isPossible
                ? spread(centre.period()).map(spread -> standing(centre, rest.ratio(), spread))
                : Optional.empty();
    }

    private Standing standing(ValueRow centre, double rest, Overdispersion spread) {
        FunnelPoint point = point(centre, rest);
        double unit = funnel == Funnel.RATE ? rest : 1;
        OverdispersedFunnel found = new OverdispersedFunnel(scale(), rest / unit, spread);
        FunnelLimits limits = found.limits(point);
        String place =
                switch (found.classify(point)) {
                    case HIGH_0_001 -> "above_998";
                    case HIGH_0_025 -> "above_95";
                    case NOT_SIGNIFICANT -> "inside";
                    case LOW_0_025 -> "below_95";
                    case LOW_0_001 -> "below_998";
                };
        FunnelLimits inUnit = new FunnelLimits(
                limits.percent95().times(unit), limits.percent998().times(unit));
        return new Standing(inUnit, place, found.usualSpread() * unit);
    }

    private Optional<Overdispersion> spread(Period period) {
        return spreads.computeIfAbsent(period, this::estimate);
    }

    private Optional<Overdispersion> estimate(Period period) {
        List<ValueRow> centres =
                figures.centres(period).stream().filter(this::isPoint).toList();
        double city = figures.city(period).map(row -> row.num() / row.den()).orElse(0.0);
        if (city <= 0 || funnel == Funnel.PROPORTION && city >= 1) {
            return Optional.empty();
        }
        double unit = funnel == Funnel.RATE ? city : 1;
        List<FunnelPoint> points =
                centres.stream().map(centre -> point(centre, city)).toList();
        return OverdispersedFunnel.estimate(scale(), city / unit, points).map(OverdispersedFunnel::spread);
    }

    private boolean isPoint(ValueRow row) {
        return row.den() > 0 && row.num() >= 0 && (funnel == Funnel.RATE || row.num() <= row.den());
    }

    private FunnelPoint point(ValueRow row, double benchmark) {
        return new FunnelPoint(row.num(), funnel == Funnel.RATE ? row.den() * benchmark : row.den());
    }

    private FunnelScale scale() {
        return funnel == Funnel.RATE ? FunnelScale.SQUARE_ROOT : FunnelScale.ARCSINE;
    }
}
