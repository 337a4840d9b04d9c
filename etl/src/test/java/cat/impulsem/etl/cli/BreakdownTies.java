package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.Measure;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Arithmetic that holds between the rows of a breakdown and the figures of indicators wherever both are there: a row, or the
 * sum, difference or quotient of two rows of one measure, is a figure. Found by trying all of them on unprotected figures.
 */
final class BreakdownTies {
    private static final double NEAR = 2e-6;
    private static final int ENOUGH = 12;

    /** Unit and period. */
    private record At(String unit, String period) {}

    private record Row(String codes, String measure) {}

    /** What an indicator's figures follow from. */
    record Tie(Series told, Analysis analysis, String from) {
        @Override
        public String toString() {
            return told + " from " + analysis.id() + " " + from;
        }
    }

    private final List<At> places = new ArrayList<>();

    /** Figures of each indicator at each place, as the command prints them. */
    List<Series> series(IndicatorCatalogue indicators, List<Map<String, String>> printed) {
        printed.forEach(row -> add(at(row)));
        Map<String, Map<Series.Part, double[]>> numbers = new TreeMap<>();
        for (Map<String, String> row : printed) {
            Map<Series.Part, double[]> own = numbers.computeIfAbsent(row.get("indicator"), none -> new TreeMap<>());
            put(own, Series.Part.ABOVE, row, "num", 1);
            put(own, Series.Part.BELOW, row, "den", 1);
        }
        numbers.values().forEach(own -> {
            double[] quotient = own.get(Series.Part.ABOVE).clone();
            Arrays.setAll(quotient, place -> quotient[place] / own.get(Series.Part.BELOW)[place]);
            own.put(Series.Part.QUOTIENT, quotient);
        });
        List<Series> series = new ArrayList<>();
        numbers.forEach(
                (id, own) -> own.forEach((part, values) -> series.add(new Series(indicators.get(id), part, values))));
        return series;
    }

    private void add(At at) {
        if (!places.contains(at)) {
            places.add(at);
        }
    }

    private static At at(Map<String, String> row) {
        return new At(row.get("unit"), row.get("period"));
    }

    private <K> void put(Map<K, double[]> own, K key, Map<String, String> row, String column, double scale) {
        double[] values = own.computeIfAbsent(key, none -> nothing());
        if (!row.get(column).isEmpty()) {
            values[places.indexOf(at(row))] = Double.parseDouble(row.get(column)) / scale;
        }
    }

    private double[] nothing() {
        double[] nothing = new double[places.size()];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    /** What follows of the series from the rows of one analysis. */
    List<Tie> found(Analysis analysis, List<Map<String, String>> printed, List<Series> series) {
        Map<String, Double> scales =
                analysis.formula().measures().stream().collect(Collectors.toMap(Measure::column, Measure::scale));
        Map<Row, double[]> rows = new HashMap<>();
        printed.stream()
                .filter(row -> row.get("analysis").equals(analysis.id()) && places.contains(at(row)))
                .forEach(row -> put(
                        rows,
                        new Row((row.get("code_1") + " " + row.get("code_2")).trim(), row.get("measure")),
                        row,
                        "value",
                        scales.get(row.get("measure"))));
        List<Tie> ties = new ArrayList<>();
        for (Series told : series) {
            rows.forEach((one, values) -> {
                if (holds(told.values(), values, values, 0)) {
                    ties.add(new Tie(told, analysis, one.measure() + " " + one.codes()));
                }
                rows.forEach((other, more) -> {
                    boolean isOther = one.measure().equals(other.measure())
                            && !one.codes().equals(other.codes());
                    for (int how = 1; isOther && how <= 3; how++) {
                        if (holds(told.values(), values, more, how)) {
                            ties.add(new Tie(told, analysis, one.measure() + " " + one.codes() + ", " + other.codes()));
                        }
                    }
                });
            });
        }
        return ties;
    }

    /** 0: a row; 1: a sum; 2: a difference; 3: a quotient. */
    private static boolean holds(double[] told, double[] one, double[] other, int how) {
        int found = 0;
        for (int place = 0; place < told.length; place++) {
            double made =
                    switch (how) {
                        case 0 -> one[place];
                        case 1 -> one[place] + other[place];
                        case 2 -> one[place] - other[place];
                        default -> one[place] / other[place];
                    };
            if (Double.isFinite(told[place]) && Double.isFinite(made)) {
                if (!(Math.abs(told[place] - made) <= NEAR * Math.max(1, Math.abs(told[place])))) {
                    return false;
                }
                found += told[place] == 0 ? 0 : 1;
            }
        }
        return found >= ENOUGH;
    }
}
