package cat.impulsem.warehouse.statistics;

import com.github.servicenow.ds.stats.stl.SeasonalTrendLoess;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A monthly series split into seasonal part, trend and remainder, which add up to the series.
 *
 * <p>STL with a periodic season, two inner loops and none outer, with the spans that R's stl() chooses; the season is
 * then the mean of each calendar month. Source: Cleveland et al., J Off Stat 1990;6:3-73.
 */
public record SeasonalDecomposition(List<Double> seasonal, List<Double> trend, List<Double> remainder) {
    /** Below three years a season cannot be told from chance; compare with the same month of the year before. */
    public static final int MINIMUM_MONTHS = 36;

    private static final int YEAR = 12;
    private static final int TREND_SPAN = 19;
    private static final int LOWPASS_SPAN = 13;

    /**
     * Splits a series without gaps.
     *
     * @return empty below 36 months
     */
    public static Optional<SeasonalDecomposition> of(double... months) {
        Arrays.stream(months).forEach(value -> Arguments.finite(value, "value"));
        if (months.length < MINIMUM_MONTHS) {
            return Optional.empty();
        }
        SeasonalTrendLoess.Decomposition parts = smoother(months).decompose();
        double[] seasonal = monthMeans(parts.getSeasonal());
        double[] trend = parts.getTrend();
        return Optional.of(new SeasonalDecomposition(
                boxed(Arrays.stream(seasonal)),
                boxed(Arrays.stream(trend)),
                boxed(IntStream.range(0, months.length).mapToDouble(i -> months[i] - seasonal[i] - trend[i]))));
    }

    /** The series without its season. */
    public List<Double> adjusted() {
        return boxed(IntStream.range(0, trend.size()).mapToDouble(i -> trend.get(i) + remainder.get(i)));
    }

    private static SeasonalTrendLoess smoother(double[] months) {
        int seasonalSpan = 10 * months.length + 1;
        return new SeasonalTrendLoess.Builder()
                .setPeriodLength(YEAR)
                .setSeasonalWidth(seasonalSpan)
                .setSeasonalDegree(0)
                .setSeasonalJump((seasonalSpan + 9) / 10)
                .setTrendWidth(TREND_SPAN)
                .setTrendDegree(1)
                .setTrendJump(2)
                .setLowpassWidth(LOWPASS_SPAN)
                .setLowpassDegree(1)
                .setLowpassJump(2)
                .setInnerIterations(2)
                .setRobustnessIterations(0)
                .buildSmoother(months);
    }

    private static double[] monthMeans(double[] seasonal) {
        double[] means = new double[seasonal.length];
        Arrays.setAll(means, i -> IntStream.iterate(i % YEAR, j -> j < seasonal.length, j -> j + YEAR)
                .mapToDouble(j -> seasonal[j])
                .average()
                .orElseThrow());
        return means;
    }

    private static List<Double> boxed(DoubleStream values) {
        return values.boxed().toList();
    }
}
