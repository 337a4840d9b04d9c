package cat.impulsem.warehouse.statistics;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Covariance of regression coefficients that allows for errors correlated over time.
 *
 * <p>(X′X)⁻¹ [Γ₀ + Σₗ (1 − l/(L+1))(Γₗ + Γₗ′)] (X′X)⁻¹ with Γₗ = Σₜ eₜeₜ₋ₗ xₜxₜ₋ₗ′; no prewhitening, no small-sample
 * factor. Source: Newey and West, Econometrica 1987;55:703-8.
 */
final class NeweyWest {
    private NeweyWest() {}

    static RealMatrix covariance(double[][] rows, double[] residuals, RealMatrix bread, int lag) {
        RealMatrix meat = autocovariance(rows, residuals, 0);
        for (int l = 1; l <= lag; l++) {
            RealMatrix gamma = autocovariance(rows, residuals, l);
            meat = meat.add(gamma.add(gamma.transpose()).scalarMultiply(1 - l / (lag + 1.0)));
        }
        return bread.multiply(meat).multiply(bread);
    }

    private static RealMatrix autocovariance(double[][] rows, double[] residuals, int lag) {
        int terms = rows[0].length;
        double[][] sum = new double[terms][terms];
        for (int t = lag; t < rows.length; t++) {
            double weight = residuals[t] * residuals[t - lag];
            for (int i = 0; i < terms; i++) {
                for (int j = 0; j < terms; j++) {
                    sum[i][j] += weight * rows[t][i] * rows[t - lag][j];
                }
            }
        }
        return MatrixUtils.createRealMatrix(sum);
    }
}
