package cat.impulsem.warehouse.statistics;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Effects of the factors of one category along a path from before to after. */
final class LineEffects {
    private static final int NODES = 5;

    private LineEffects() {}

    static double[] logMean(FactorChange change) {
        double weight = logarithmicMean(change.productAfter(), change.productBefore());
        double[] effects = new double[change.before().size()];
        for (int k = 0; k < effects.length; k++) {
            effects[k] =
                    weight * Math.log(change.after().get(k) / change.before().get(k));
        }
        return effects;
    }

    /** Five nodes integrate polynomials of up to nine degrees exactly, hence ten factors. */
    static double[] integral(FactorChange change) {
        GaussIntegrator line = new GaussIntegratorFactory().legendre(NODES, 0, 1);
        double[] effects = new double[change.before().size()];
        for (int k = 0; k < effects.length; k++) {
            int factor = k;
            double width = change.after().get(k) - change.before().get(k);
            effects[k] = width * line.integrate(place -> othersProduct(change, place, factor));
        }
        return effects;
    }

    private static double othersProduct(FactorChange change, double place, int left) {
        double product = 1;
        for (int k = 0; k < change.before().size(); k++) {
            double before = change.before().get(k);
            product *= k == left ? 1 : before + place * (change.after().get(k) - before);
        }
        return product;
    }

    private static double logarithmicMean(double one, double other) {
        double logarithm = Math.log(one / other);
        return Math.abs(logarithm) < 1e-8 ? (one + other) / 2 : (one - other) / logarithm;
    }
}
