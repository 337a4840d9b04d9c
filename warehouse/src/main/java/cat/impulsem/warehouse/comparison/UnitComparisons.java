package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.ComparisonRow.Against;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.statistics.Multiplicity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comparisons of the shown figures of one indicator. */
final class UnitComparisons {
    private final UnitFigures figures;
    private final Samples samples;
    private final Benchmarks benchmarks;
    private final ComparisonPlan plan;
    private final Estimates estimates;
    private final Funnels funnels;

    /** The comparisons that are made at once, and whose probabilities are adjusted together. */
    private record Family(Benchmark benchmark, Level level, Period period) {}

    UnitComparisons(UnitFigures figures, Samples samples, Benchmarks benchmarks) {
        this.figures = figures;
        this.samples = samples;
        this.benchmarks = benchmarks;
        this.plan = ComparisonPlan.of(figures.indicator());
        this.estimates = new Estimates(plan.interval());
        this.funnels = new Funnels(figures, samples);
    }

    List<ComparisonRow> rows() {
        Map<Family, List<ComparisonRow>> families = new LinkedHashMap<>();
        for (ValueRow figure : figures.shown()) {
            for (Benchmark benchmark : Benchmark.values()) {
                if (plan.benchmarks().contains(benchmark)) {
                    Family family = new Family(benchmark, figure.unit().level(), figure.period());
                    row(benchmark, figure).ifPresent(row -> families.computeIfAbsent(family, key -> new ArrayList<>())
                            .add(row));
                }
            }
        }
        return families.values().stream()
                .flatMap(family -> adjusted(family).stream())
                .toList();
    }

    private Optional<ComparisonRow> row(Benchmark benchmark, ValueRow figure) {
        Optional<Against> against = benchmarks.find(benchmark, figure);
        Optional<Sample> own = samples.of(figure);
        if (against.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        Optional<Funnels.Standing> stands = benchmark == Benchmark.REST_OF_CITY
                ? funnels.of(figure, against.get().sample())
                : Optional.empty();
        return estimates
                .contrast(own.get(), against.get().sample())
                .map(contrast -> new ComparisonRow(
                        figures.indicator(),
                        figures.mode(),
                        figure,
                        against.get(),
                        contrast,
                        stands,
                        contrast.pValue()));
    }

    private static List<ComparisonRow> adjusted(List<ComparisonRow> family) {
        List<Double> probabilities = Multiplicity.benjaminiHochberg(
                family.stream().map(row -> row.contrast().pValue()).toList());
        List<ComparisonRow> adjusted = new ArrayList<>();
        for (int i = 0; i < family.size(); i++) {
            adjusted.add(family.get(i).adjusted(probabilities.get(i)));
        }
        return adjusted;
    }
}
