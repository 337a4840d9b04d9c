package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One measure of one row of an analysis, or why there is none.
 *
 * @param analysis id of the analysis
 * @param version version of its definition
 * @param mode view of history
 * @param unit unit
 * @param period period
 * @param codes code of each dimension, in order; empty where the unit has no rows at all
 * @param measure column of the measure
 * @param value value in the unit of the measure, or null
 * @param state what it is
 * @param reason why there is no value, or null
 * @param coverage share of the unit's centre months that are used, or null where the unit did not exist
 * @param flags what a reader must know
 */
public record AnalysisValue(
        String analysis,
        int version,
        ViewMode mode,
        Unit unit,
        Period period,
        List<String> codes,
        String measure,
        Double value,
        ValueState state,
        Reason reason,
        Double coverage,
        Set<Flag> flags) {
    private static final int MEANT_DECIMALS = 6;

    static List<AnalysisValue> of(UnitAnswer answer) {
        if (answer.lacking().isPresent()) {
            return measures(answer)
                    .map(measure -> without(
                            answer,
                            List.of(),
                            measure,
                            ValueState.NOT_AVAILABLE,
                            answer.lacking().get()))
                    .toList();
        }
        List<AnalysisValue> values = new ArrayList<>();
        answer.rows().forEach(row -> values.addAll(of(answer, row)));
        return values;
    }

    static List<AnalysisValue> of(UnitAnswer answer, AnalysisRow row) {
        return measures(answer).map(measure -> of(answer, row, measure)).toList();
    }

    static List<AnalysisValue> hidden(UnitAnswer answer, AnalysisRow row) {
        UnitAnswer silent = answer.marked(answer.withheld(), Flag.besideNothing(answer.flags()));
        return measures(silent)
                .map(measure -> without(silent, row.codes(), measure, ValueState.SUPPRESSED, Reason.PROTECTED))
                .toList();
    }

    // Nothing lies between the centres of one centre.
    private static Stream<Measure> measures(UnitAnswer answer) {
        return answer.analysis().formula().measures().stream()
                .filter(measure -> !measure.isDerived() || answer.unit().level() != Level.CENTRE);
    }

    private static AnalysisValue of(UnitAnswer answer, AnalysisRow row, Measure measure) {
        Double number = row.number(measure.column());
        if (number == null) {
            return without(answer, row.codes(), measure, ValueState.NOT_AVAILABLE, measure.whenNull());
        }
        double value = meant(number * measure.scale());
        return new AnalysisValue(
                answer.analysis().id(),
                answer.analysis().version(),
                answer.mode(),
                answer.unit(),
                answer.period(),
                row.codes(),
                measure.column(),
                value,
                value == 0 ? ValueState.ZERO : ValueState.VALUE,
                null,
                answer.coverage(),
                answer.flags());
    }

    // Effects are differences of large sums; further digits depend on the order in which an engine adds.
    private static double meant(double value) {
        return BigDecimal.valueOf(value)
                .setScale(MEANT_DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private static AnalysisValue without(
            UnitAnswer answer, List<String> codes, Measure measure, ValueState state, Reason reason) {
        return new AnalysisValue(
                answer.analysis().id(),
                answer.analysis().version(),
                answer.mode(),
                answer.unit(),
                answer.period(),
                codes,
                measure.column(),
                null,
                state,
                reason,
                answer.coverage(),
                answer.flags());
    }

    /** Code of the dimension of that position, or nothing where there is none. */
    public String code(int dimension) {
        return dimension < codes.size() ? codes.get(dimension) : "";
    }
}
