package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Kind;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The only place where figures are added; it refuses what the declaration does not allow. */
final class Sums {
    private static final double ROUNDING = 1e-12;
    private final Kind kind;
    private final Map<Integer, Figure> total = new TreeMap<>();
    private final Map<Integer, Double> sizes = new HashMap<>();

    private Sums(Kind kind) {
        this.kind = kind;
    }

    /** Starts a sum over centres. */
    static Sums overCentres(Indicator indicator) {
        if (indicator.formula().overCentres() != OverCentres.SUM) {
            throw new IllegalSumException(indicator.id(), "centres");
        }
        return new Sums(indicator.formula().kind());
    }

    /** Starts a sum over months. */
    static Sums overTime(Indicator indicator) {
        if (indicator.formula().overTime() != OverTime.SUM) {
            throw new IllegalSumException(indicator.id(), "time");
        }
        return new Sums(indicator.formula().kind());
    }

    void add(int unit, Figure figure) {
        Figure before = total.get(unit);
        total.put(unit, before == null ? figure : before.plus(figure, kind));
        sizes.merge(unit, Math.abs(figure.num()), Double::sum);
    }

    void addAll(Map<Integer, Figure> figures) {
        figures.forEach(this::add);
    }

    Map<Integer, Figure> total() {
        total.replaceAll((unit, figure) -> cancels(unit, figure) ? new Figure(0, figure.den()) : figure);
        return total;
    }

    // What is above and what is below a fair share cancel out, but for what rounding left.
    private boolean cancels(int unit, Figure figure) {
        return Math.abs(figure.num()) < ROUNDING * sizes.get(unit);
    }
}
