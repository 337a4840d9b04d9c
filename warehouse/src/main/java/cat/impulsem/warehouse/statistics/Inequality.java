package cat.impulsem.warehouse.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Inequality between units, weighted by population.
 *
 * <p>Gini = ΣΣ wᵢwⱼ|yᵢ − yⱼ| / (2W²μ). Theil T = Σ (wᵢ/W)(yᵢ/μ) ln(yᵢ/μ) = Σ_g a_g ln(μ_g/μ) between groups + Σ_g a_g
 * T_g within, with the group's share a_g of the amount. Source: Theil, Economics and Information Theory, 1967;
 * Shorrocks, Econometrica 1980;48:613-25. Part of any Gini among small units is noise: show it beside the spread of a
 * funnel.
 *
 * @param ratioMaxMin largest over smallest value; empty when the smallest is zero
 */
public record Inequality(
        double gini, double theil, double theilBetween, double theilWithin, OptionalDouble ratioMaxMin) {

    /**
     * Measures the units; those without weight do not count.
     *
     * @return empty without units or when all values are zero
     */
    public static Optional<Inequality> of(List<WeightedUnit> units) {
        List<WeightedUnit> counted =
                units.stream().filter(unit -> unit.weight() > 0).toList();
        if (amount(counted) == 0) {
            return Optional.empty();
        }
        Collection<List<WeightedUnit>> groups = counted.stream()
                .collect(Collectors.groupingBy(WeightedUnit::group, TreeMap::new, Collectors.toList()))
                .values();
        return Optional.of(new Inequality(
                gini(counted), theil(counted), between(counted, groups), within(counted, groups), ratio(counted)));
    }

    private static double gini(List<WeightedUnit> units) {
        double sum = 0;
        for (WeightedUnit one : units) {
            for (WeightedUnit other : units) {
                sum += one.weight() * other.weight() * Math.abs(one.value() - other.value());
            }
        }
        return sum / (2 * weight(units) * amount(units));
    }

    private static double theil(List<WeightedUnit> units) {
        double mean = amount(units) / weight(units);
        return units.stream()
                .mapToDouble(unit -> unit.amount() / amount(units) * logarithm(unit.value() / mean))
                .sum();
    }

    private static double between(List<WeightedUnit> all, Collection<List<WeightedUnit>> groups) {
        double mean = amount(all) / weight(all);
        return groups.stream()
                .mapToDouble(group -> amount(group) / amount(all) * logarithm(amount(group) / weight(group) / mean))
                .sum();
    }

    private static double within(List<WeightedUnit> all, Collection<List<WeightedUnit>> groups) {
        return groups.stream()
                .filter(group -> amount(group) > 0)
                .mapToDouble(group -> amount(group) / amount(all) * theil(group))
                .sum();
    }

    private static OptionalDouble ratio(List<WeightedUnit> units) {
        double least = units.stream().mapToDouble(WeightedUnit::value).min().orElseThrow();
        double most = units.stream().mapToDouble(WeightedUnit::value).max().orElseThrow();
        return least == 0 ? OptionalDouble.empty() : OptionalDouble.of(most / least);
    }

    /** Only ever multiplied by the value itself, and 0·ln 0 is 0. */
    private static double logarithm(double ratio) {
        return ratio == 0 ? 0 : Math.log(ratio);
    }

    private static double weight(List<WeightedUnit> units) {
        return units.stream().mapToDouble(WeightedUnit::weight).sum();
    }

    private static double amount(List<WeightedUnit> units) {
        return units.stream().mapToDouble(WeightedUnit::amount).sum();
    }
}
