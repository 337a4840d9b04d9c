package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisRelease;
import cat.impulsem.warehouse.analysis.AnalysisValue;
import cat.impulsem.warehouse.analysis.CountedRow;
import cat.impulsem.warehouse.analysis.Grain;
import cat.impulsem.warehouse.analysis.Measure;
import cat.impulsem.warehouse.analysis.Part;
import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.seal.Breakdown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Sets an analysis about people against what earlier releases showed of it. Who changed a row is not known, so any change of
 * time or events may be one person's: then the year keeps its old figures, and of what is new in it all that holds a part that
 * was released stays hidden. Numbers of different persons may change by five and more.
 */
final class ReleasedBreakdown {
    private static final int FEW = 5;
    private static final String PERSONS = "persons";
    private static final Set<String> COUNTS = Set.of("hours", "count", PERSONS, "episodes", "fte");
    // Released values keep six decimals.
    private static final double ROUNDING = 1e-3;
    private final Analysis analysis;
    private final String definition;
    private final List<Breakdown> earlier;

    ReleasedBreakdown(Analysis analysis, Integer baselineYear, List<Breakdown> earlier) {
        this.analysis = analysis;
        this.definition = Breakdown.VERSION
                + analysis.version()
                + (analysis.formula().baselineSources().isEmpty() ? "" : " against " + baselineYear);
        this.earlier = earlier.stream()
                .filter(before -> before.isOfDefinition(definition))
                .toList();
    }

    /** What was hidden before, and stays so, and what was shown. */
    AnalysisRelease.Before before() {
        return earlier.isEmpty()
                ? AnalysisRelease.Before.NOTHING
                : new AnalysisRelease.Before(earlier.getLast().hidden(), Breakdown.shown(earlier));
    }

    Breakdown of(AnalysisRelease.Released released) {
        Map<LocalDate, String> days = new HashMap<>();
        return of(
                released.values().stream().map(value -> shown(value, days)).toList(),
                released.hidden().keySet().stream().map(Part::key).collect(Collectors.toSet()),
                released.counts());
    }

    Breakdown of(List<Breakdown.Shown> rows, Set<String> hidden, List<CountedRow> counts) {
        Set<Integer> years = changedByFew(rows);
        return new Breakdown(
                analysis.id(),
                definition,
                !years.isEmpty(),
                new TreeSet<>(hidden),
                counts,
                years.isEmpty() ? rows : held(rows, earlier.getLast(), years));
    }

    private Set<Integer> changedByFew(List<Breakdown.Shown> rows) {
        Map<String, Measure> measures = analysis.formula().measures().stream()
                .filter(measure -> COUNTS.contains(measure.unit()))
                .collect(Collectors.toMap(Measure::column, measure -> measure));
        Set<Integer> years = new HashSet<>();
        for (Breakdown before : earlier) {
            Map<String, Double> known = new HashMap<>();
            before.rows().stream().filter(row -> row.value() != null).forEach(row -> known.put(row.key(), row.value()));
            rows.stream()
                    .filter(row -> row.value() != null && known.containsKey(row.key()))
                    .filter(row -> measures.isEmpty() || measures.containsKey(row.measure()))
                    .filter(row -> isFew(measures.get(row.measure()), row.value() - known.get(row.key())))
                    .forEach(row -> years.add(row.year()));
        }
        // Against a baseline all years are one.
        if (!years.isEmpty() && !analysis.formula().baselineSources().isEmpty()) {
            rows.forEach(row -> years.add(row.year()));
        }
        return years;
    }

    private static boolean isFew(Measure measure, double change) {
        if (measure == null || !measure.unit().equals(PERSONS)) {
            return Math.abs(change) > ROUNDING;
        }
        double persons = Math.abs(change / measure.scale());
        return persons > ROUNDING && persons < FEW - ROUNDING;
    }

    private static List<Breakdown.Shown> held(List<Breakdown.Shown> rows, Breakdown before, Set<Integer> years) {
        Map<String, Breakdown.Shown> known = new HashMap<>();
        before.rows().forEach(row -> known.put(row.key(), row));
        Set<List<String>> periods = before.rows().stream()
                .map(row -> List.of(row.start(), row.end()))
                .collect(Collectors.toSet());
        List<Breakdown.Shown> held = new ArrayList<>();
        for (Breakdown.Shown row : rows) {
            Breakdown.Shown then = known.get(row.key());
            if (!years.contains(row.year())) {
                held.add(row);
            } else if (then != null) {
                boolean isOther = then.value() != null && !Objects.equals(then.value(), row.value());
                held.add(isOther ? then.held() : then);
            } else {
                held.add(row.value() != null && holdsOneOf(periods, row) ? hidden(row) : row);
            }
        }
        return held;
    }

    // A new sum less what was shown of it would be the change.
    private static boolean holdsOneOf(Set<List<String>> periods, Breakdown.Shown row) {
        return periods.stream()
                .anyMatch(period ->
                        row.start().compareTo(period.get(0)) <= 0 && row.end().compareTo(period.get(1)) >= 0);
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

    // Hundreds of thousands of rows share a few hundred days.
    private static Breakdown.Shown shown(AnalysisValue value, Map<LocalDate, String> days) {
        return new Breakdown.Shown(
                value.mode().key(),
                value.unit().level().key(),
                value.unit().code(),
                Grain.of(value.period()).key(),
                days.computeIfAbsent(value.period().start(), LocalDate::toString),
                days.computeIfAbsent(value.period().end(), LocalDate::toString),
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
