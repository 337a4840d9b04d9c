package cat.impulsem.warehouse.statistics;

/**
 * The scale on which units of a funnel vary about evenly. Source: Spiegelhalter, Qual Saf Health Care 2005;14:347-51.
 */
public enum FunnelScale {
    /** Proportions: y = asin √(x/n), s = 1/(2√n). */
    ARCSINE {
        @Override
        double forward(double ratio) {
            return Math.asin(Math.sqrt(ratio));
        }

        @Override
        double back(double y) {
            double sine = Math.sin(Math.clamp(y, 0, Math.PI / 2));
            return sine * sine;
        }

        @Override
        double error(FunnelPoint point) {
            return 1 / (2 * Math.sqrt(point.denominator()));
        }
    },
    /** Observed over expected: y = √(O/E), s = 1/(2√E). */
    SQUARE_ROOT {
        @Override
        double forward(double ratio) {
            return Math.sqrt(ratio);
        }

        @Override
        double back(double y) {
            return y < 0 ? 0 : y * y;
        }

        @Override
        double error(FunnelPoint point) {
            return 1 / (2 * Math.sqrt(point.denominator()));
        }
    },
    /** Observed over expected: y = ln(O/E), s = 1/√E; fails where nothing was observed. */
    LOGARITHM {
        @Override
        double forward(double ratio) {
            return Math.log(ratio);
        }

        @Override
        double back(double y) {
            return Math.exp(y);
        }

        @Override
        double error(FunnelPoint point) {
            return 1 / Math.sqrt(point.denominator());
        }
    };

    abstract double forward(double ratio);

    abstract double back(double y);

    abstract double error(FunnelPoint point);
}
