package cat.impulsem.warehouse.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The change of a sum of products, divided among its factors without a residual.
 *
 * <p>f = Σ over categories of the product of the factors. Contributions of categories add up to the effect of a factor,
 * effects of factors to the change of f.
 *
 * @param factors in the order of the values
 */
public record Decomposition(List<String> factors, List<Contribution> contributions) {
    /** A category has 2^factors states; the line integral is exact up to here. */
    private static final int MOST_FACTORS = 10;

    public Decomposition {
        factors = List.copyOf(factors);
        contributions = List.copyOf(contributions);
    }

    /**
     * Das Gupta's decomposition, equal to the Shapley value; with two factors Kitagawa's.
     *
     * <p>Effect of k = Σ over subsets S of the others |S|!(K − |S| − 1)!/K!·[f(S + k) − f(S)], where factors in S have
     * their later value. Zeros are allowed. Source: Das Gupta, Standardization and Decomposition of Rates, 1993;
     * Kitagawa, JASA 1955;50:1168-94; Shapley 1953.
     */
    public static Decomposition shapley(List<String> factors, List<FactorChange> changes) {
        return decompose(factors, changes, ShapleyWeights.of(factors.size())::effects);
    }

    /**
     * LMDI-I: effect of k = Σ L(v₁, v₀)·ln(xₖ₁/xₖ₀) with the logarithmic mean L of the category's products. Source:
     * Ang, Energy Policy 2005;33:867-71.
     *
     * @return empty when any factor is zero or negative
     */
    public static Optional<Decomposition> logMean(List<String> factors, List<FactorChange> changes) {
        return changes.stream().allMatch(FactorChange::isPositive)
                ? Optional.of(decompose(factors, changes, LineEffects::logMean))
                : Optional.empty();
    }

    /**
     * Integral along the straight line between the periods, a check of {@link #shapley}: equal to it because f is
     * linear in each factor. Source: Horiuchi et al., Demography 2008;45:785-801.
     */
    public static Decomposition lineIntegral(List<String> factors, List<FactorChange> changes) {
        return decompose(factors, changes, LineEffects::integral);
    }

    /** Change of f: the sum of all contributions. */
    public double total() {
        return contributions.stream().mapToDouble(Contribution::value).sum();
    }

    /** The effect of each factor, in their order. */
    public Map<String, Double> effects() {
        Map<String, Double> effects = new LinkedHashMap<>();
        factors.forEach(factor -> effects.put(factor, 0.0));
        contributions.forEach(part -> effects.merge(part.factor(), part.value(), Double::sum));
        return effects;
    }

    /** The effect of one factor. */
    public double effect(String factor) {
        if (!factors.contains(factor)) {
            throw new IllegalArgumentException("No factor " + factor + " among " + factors);
        }
        return effects().get(factor);
    }

    private static Decomposition decompose(List<String> factors, List<FactorChange> changes, Effects effects) {
        if (factors.isEmpty() || factors.size() > MOST_FACTORS) {
            throw new IllegalArgumentException("Between 1 and " + MOST_FACTORS + " factors, not " + factors.size());
        }
        List<Contribution> contributions = new ArrayList<>();
        for (FactorChange change : changes) {
            if (change.before().size() != factors.size()) {
                throw new IllegalArgumentException(change.category() + " does not have the factors " + factors);
            }
            double[] values = effects.of(change);
            for (int k = 0; k < values.length; k++) {
                contributions.add(new Contribution(change.category(), factors.get(k), values[k]));
            }
        }
        return new Decomposition(factors, contributions);
    }

    /** The effects of the factors within one category. */
    @FunctionalInterface
    interface Effects {
        double[] of(FactorChange change);
    }
}
