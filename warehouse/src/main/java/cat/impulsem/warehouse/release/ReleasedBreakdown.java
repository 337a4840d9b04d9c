package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisRelease;
import cat.impulsem.warehouse.analysis.AnalysisValue;
import cat.impulsem.warehouse.analysis.Grain;
import cat.impulsem.warehouse.analysis.Measure;
import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.seal.Breakdown;
import cat.impulsem.warehouse.text.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Sets an analysis about people against what the last release showed of it. Late records of few people would show as the
 * difference of two releases: then the years that were released keep their old figures until more has changed.
 */
final class ReleasedBreakdown {
    private static final int FEW = 5;
    private static final Set<String> COUNTS = Set.of("hours", "count", "persons", "episodes", "fte");
    private final Analysis analysis;
    private final String definition;
    private final Optional<Breakdown> earlier;

    ReleasedBreakdown(Analysis analysis, Integer baselineYear, Optional<Breakdown> earlier) {
        this.analysis = analysis;
        this.definition = Sha256.of(analysis.id()
                + analysis.version()
                + analysis.formula().sql()
                + (analysis.formula().baselineSources().isEmpty() ? "" : baselineYear));
        this.earlier = earlier.filter(one -> one.definition().equals(definition));
    }

    /** Parts that were hidden before and stay so. */
    Set<String> hiddenBefore() {
        return earlier.map(Breakdown::hidden).orElse(Set.of());
    }

    Breakdown of(AnalysisRelease.Released released) {
        List<Breakdown.Shown> rows =
                released.values().stream().map(ReleasedBreakdown::shown).toList();
        boolean isHeld = earlier.filter(one -> isChangedByFew(rows, one)).isPresent();
        return new Breakdown(
                analysis.id(),
                definition,
                isHeld,
                new TreeSet<>(released.hidden().keySet()),
                released.counts(),
                isHeld ? held(rows, earlier.get()) : rows);
    }

    private boolean isChangedByFew(List<Breakdown.Shown> rows, Breakdown before) {
        Map<String, Double> known = new HashMap<>();
        before.rows().stream().filter(row -> row.value() != null).forEach(row -> known.put(row.key(), row.value()));
        Map<String, Measure> measures = analysis.formula().measures().stream()
                .filter(measure -> COUNTS.contains(measure.unit()))
                .collect(Collectors.toMap(Measure::column, measure -> measure));
        return rows.stream()
                .filter(row ->
                        row.value() != null && known.containsKey(row.key()) && measures.containsKey(row.measure()))
                .anyMatch(row -> isFew((row.value() - known.get(row.key()))
                        / measures.get(row.measure()).scale()));
    }

    // Released values keep six decimals.
    private static boolean isFew(double difference) {
        return Math.abs(difference) > 1e-3 && Math.abs(difference) < FEW - 1e-3;
    }

    /** What is new in a year that was released would, with the rest of it, show the change. */
    private static List<Breakdown.Shown> held(List<Breakdown.Shown> rows, Breakdown before) {
        Map<String, Breakdown.Shown> known = new HashMap<>();
        before.rows().forEach(row -> known.put(row.key(), row));
        Set<Integer> years =
                new HashSet<>(before.rows().stream().map(Breakdown.Shown::year).toList());
        List<Breakdown.Shown> held = new ArrayList<>();
        for (Breakdown.Shown row : rows) {
            Breakdown.Shown then = known.get(row.key());
            boolean isOpen = !years.contains(row.year()) || row.value() == null;
            held.add(then != null ? then : isOpen ? row : hidden(row));
        }
        return held;
    }

    private static Breakdown.Shown hidden(Breakdown.Shown row) {
        return new Breakdown.Shown(
                row.mode(),
                row.level(),
                row.unit(),
                row.grain(),
                row.start(),
                row.end(),
                row.first(),
                row.second(),
                row.measure(),
                null,
                ValueState.SUPPRESSED.key(),
                Reason.PROTECTED.key(),
                row.coverage(),
                row.flags());
    }

    private static Breakdown.Shown shown(AnalysisValue value) {
        return new Breakdown.Shown(
                value.mode().key(),
                value.unit().level().key(),
                value.unit().code(),
                Grain.of(value.period()).key(),
                value.period().start().toString(),
                value.period().end().toString(),
                value.code(0),
                value.code(1),
                value.measure(),
                value.value(),
                value.state().key(),
                value.reason() == null ? null : value.reason().key(),
                value.coverage(),
                Flag.keys(value.flags()));
    }
}
