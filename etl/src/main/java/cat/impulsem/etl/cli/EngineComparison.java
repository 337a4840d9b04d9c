package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.analysis.AnalysisValue;
import cat.impulsem.warehouse.engine.ValueRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether two engines gave the same cells. */
final class EngineComparison {
    private static final double TOLERANCE = 1e-9;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /**
     * One cell.
     *
     * @param id indicator or analysis
     * @param place unit, period, and category and measure of an analysis
     * @param state state and reason
     * @param numbers numbers, null where there are none
     */
    record Figure(String id, String place, String state, List<Double> numbers) {}

    private static final class Tally {
        private int cells;
        private int figures;
        private int differing;
        private double largest;
    }

    static Figure figure(ValueRow row) {
        return new Figure(
                row.indicator(),
                row.unit().code() + " " + row.period(),
                row.state() + " " + row.reason(),
                Arrays.asList(row.num(), row.den(), row.value()));
    }

    static Figure figure(AnalysisValue value) {
        return new Figure(
                value.analysis(),
                value.unit().code() + " " + value.period() + " " + value.codes() + " " + value.measure(),
                value.state() + " " + value.reason(),
                Arrays.asList(value.value()));
    }

    static EngineComparison of(List<Figure> one, List<Figure> other) {
        EngineComparison comparison = new EngineComparison();
        Map<String, Figure> left = new LinkedHashMap<>();
        other.forEach(figure -> left.put(figure.id() + " " + figure.place(), figure));
        one.forEach(figure -> comparison.add(figure, left.remove(figure.id() + " " + figure.place())));
        left.values().forEach(figure -> comparison.add(figure, null));
        return comparison;
    }

    private void add(Figure figure, Figure found) {
        Tally tally = tallies.computeIfAbsent(figure.id(), id -> new Tally());
        double difference = found == null || !found.state().equals(figure.state())
                ? Double.POSITIVE_INFINITY
                : difference(figure.numbers(), found.numbers());
        tally.cells++;
        tally.figures += figure.numbers().stream().anyMatch(Objects::nonNull) ? 1 : 0;
        tally.differing += difference > TOLERANCE ? 1 : 0;
        tally.largest = Math.max(tally.largest, difference);
    }

    private static double difference(List<Double> one, List<Double> other) {
        double largest = 0;
        for (int i = 0; i < one.size(); i++) {
            Double left = one.get(i);
            Double right = other.get(i);
            if (left == null || right == null) {
                largest = left == right ? largest : Double.POSITIVE_INFINITY;
            } else {
                largest = Math.max(largest, Math.abs(left - right) / Math.max(1, Math.abs(left)));
            }
        }
        return largest;
    }

    boolean agrees() {
        return tallies.values().stream().allMatch(tally -> tally.differing == 0);
    }

    /** One line each, and one for all; differences are relative to numbers above one. */
    String csv() {
        List<String> lines = new ArrayList<>(List.of("id,cells,figures,differing,largest_difference"));
        Tally all = new Tally();
        tallies.forEach((id, tally) -> {
            lines.add(line(id, tally));
            all.cells += tally.cells;
            all.figures += tally.figures;
            all.differing += tally.differing;
            all.largest = Math.max(all.largest, tally.largest);
        });
        lines.add(line("all", all));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String id, Tally tally) {
        return String.join(
                ",",
                id,
                String.valueOf(tally.cells),
                String.valueOf(tally.figures),
                String.valueOf(tally.differing),
                String.valueOf(tally.largest));
    }
}
