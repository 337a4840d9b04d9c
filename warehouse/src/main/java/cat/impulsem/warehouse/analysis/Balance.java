package cat.impulsem.warehouse.analysis;

import java.util.List;
import java.util.stream.Stream;

/**
 * Both sides of an identity.
 *
 * @param difference what the one side is more than the other
 * @param size sum of the sizes of all terms
 */
record Balance(double difference, double size) {

    /** The balance of the row's own unit and period; terms without a figure count as nothing. */
    static Balance of(Analysis analysis, Identity identity, List<AnalysisRow> rows, AnalysisRow row) {
        double plus = 0;
        double minus = 0;
        double size = 0;
        for (Double number : terms(analysis, identity, identity.plus(), rows, row)) {
            plus += number;
            size += Math.abs(number);
        }
        for (Double number : terms(analysis, identity, identity.minus(), rows, row)) {
            minus += number;
            size += Math.abs(number);
        }
        return new Balance(plus - minus, size);
    }

    private static List<Double> terms(
            Analysis analysis, Identity identity, List<String> names, List<AnalysisRow> rows, AnalysisRow row) {
        Stream<Double> numbers = identity.isOverCodes()
                ? names.stream()
                        .flatMap(code -> siblings(analysis, identity, code, rows, row))
                        .map(other -> other.number(identity.measure()))
                : names.stream().map(row::number);
        return numbers.filter(number -> number != null).toList();
    }

    /** The row that differs from this one in the code of the identity's dimension only. */
    static Stream<AnalysisRow> siblings(
            Analysis analysis, Identity identity, String code, List<AnalysisRow> rows, AnalysisRow row) {
        int index = analysis.formula().dimensions().stream()
                .map(Dimension::column)
                .toList()
                .indexOf(identity.dimension());
        return rows.stream().filter(other -> isSibling(other.codes(), row.codes(), index, code));
    }

    private static boolean isSibling(List<String> codes, List<String> others, int index, String code) {
        for (int i = 0; i < codes.size(); i++) {
            if (!codes.get(i).equals(i == index ? code : others.get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean holds() {
        return Math.abs(difference) <= Identity.TOLERANCE * Math.max(1, size);
    }
}
