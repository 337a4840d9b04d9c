package cat.impulsem.warehouse.comparison;

import static cat.impulsem.warehouse.comparison.Benchmark.BASELINE;
import static cat.impulsem.warehouse.comparison.Benchmark.PEERS;
import static cat.impulsem.warehouse.comparison.Benchmark.REST_OF_CITY;
import static cat.impulsem.warehouse.comparison.Benchmark.YEAR_BEFORE;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Kind;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Uncertainty;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which statistics an indicator may have, as its declaration says. This is the only place that decides it.
 *
 * @param interval how its interval is found
 * @param funnel which funnel its centres stand in
 * @param benchmarks what its figures are held against
 * @param chart which process chart its months make
 * @param inequality whether it is told how unequal its centres are
 */
public record ComparisonPlan(
        Method interval, Funnel funnel, Set<Benchmark> benchmarks, Chart chart, boolean inequality) {

    /** How an interval is found. */
    public enum Method {
        /** Score interval of a proportion. */
        WILSON,
        /** Linearised ratio, clustered. */
        CLUSTERED,
        /** Difference of two such ratios, carried to hours. */
        CLUSTERED_CHANGE,
        /** Exact interval of a count. */
        POISSON,
        /** A census or an ordinal figure has none. */
        NONE;

        private final String key = name().toLowerCase(Locale.ROOT);

        /** Name in data. */
        public String key() {
            return key;
        }
    }

    /** Which funnel centres stand in. */
    public enum Funnel {
        /** Of shares of cases or persons. */
        PROPORTION,
        /** Of events in a denominator. */
        RATE,
        /** Of ratios with a clustered error. */
        CLUSTERED,
        NONE
    }

    /** Which process chart months make. */
    public enum Chart {
        /** Individuals and moving range. */
        XMR,
        /** Laney's P′ for shares of unequal wholes. */
        LANEY,
        NONE;

        private final String key = name().toLowerCase(Locale.ROOT);

        /** Name in data. */
        public String key() {
            return key;
        }
    }

    public ComparisonPlan {
        benchmarks = Set.copyOf(benchmarks);
    }

    /** The plan of an indicator. */
    public static ComparisonPlan of(Indicator indicator) {
        return new ComparisonPlan(
                interval(indicator),
                funnel(indicator),
                benchmarks(indicator),
                chart(indicator),
                indicator.inequality());
    }

    private static Method interval(Indicator indicator) {
        return switch (indicator.formula().uncertainty()) {
            case S1 -> Method.CLUSTERED;
            case S1_CHANGE -> Method.CLUSTERED_CHANGE;
            case S2 -> Method.WILSON;
            case S3 -> Method.POISSON;
            case S4 -> Method.NONE;
        };
    }

    private static Funnel funnel(Indicator indicator) {
        if (!isComparedAcross(indicator)) {
            return Funnel.NONE;
        }
        return switch (indicator.formula().uncertainty()) {
            case S2 -> Funnel.PROPORTION;
            case S3 -> Funnel.RATE;
            case S1 -> Funnel.CLUSTERED;
            case S1_CHANGE, S4 -> Funnel.NONE;
        };
    }

    // A figure that is itself a change against the baseline shares that baseline with every other such figure.
    private static Set<Benchmark> benchmarks(Indicator indicator) {
        Uncertainty uncertainty = indicator.formula().uncertainty();
        Set<Benchmark> benchmarks = EnumSet.noneOf(Benchmark.class);
        if (uncertainty == Uncertainty.S4 || uncertainty == Uncertainty.S1_CHANGE) {
            return benchmarks;
        }
        if (isComparedAcross(indicator)) {
            benchmarks.add(REST_OF_CITY);
            benchmarks.add(PEERS);
        }
        if (!indicator.formula().usesBaseline()) {
            benchmarks.add(YEAR_BEFORE);
            benchmarks.add(BASELINE);
        }
        return benchmarks;
    }

    // A plain amount has no size to be set against: a large centre counts more than a small one.
    private static boolean isComparedAcross(Indicator indicator) {
        Kind kind = indicator.formula().kind();
        return indicator.texts().denominator() != null
                && (kind == Kind.RATIO || kind == Kind.DISTINCT)
                && indicator.formula().overCentres() != OverCentres.CITY_ONLY;
    }

    // The charts need months that do not share data: no stocks, no windows that reach back, no common baseline.
    // What adds up over months, as deadlines that fall into them, has each case in one of them, however far back it
    // began.
    private static Chart chart(Indicator indicator) {
        Indicator.Formula formula = indicator.formula();
        boolean reachesBack = formula.lookbackMonths() > 0 && formula.overTime() != OverTime.SUM;
        boolean sharesData = formula.overTime() == OverTime.LAST || reachesBack || formula.usesBaseline();
        if (sharesData || formula.uncertainty() == Uncertainty.S4) {
            return Chart.NONE;
        }
        return formula.uncertainty() == Uncertainty.S2 ? Chart.LANEY : Chart.XMR;
    }
}
