package cat.impulsem.dashboard.data;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.AnalysisFigure.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of one analysis at one period, looked up by territory, measure and row. */
public final class AnalysisFigures {
    private final Analysis analysis;
    private final Period period;
    private final Permissions permissions;
    private final List<AnalysisFigure> figures;
    private final Map<Key, AnalysisFigure> byKey;
    private final Set<UnitKey> known;

    AnalysisFigures(Analysis analysis, Period period, List<AnalysisFigure> figures, Permissions permissions) {
        this.analysis = analysis;
        this.period = period;
        this.permissions = permissions;
        this.figures = figures;
        this.byKey = figures.stream()
                .collect(Collectors.toMap(
                        figure -> new Key(figure.unit(), figure.measure(), figure.row()), Function.identity()));
        this.known = figures.stream().map(AnalysisFigure::unit).collect(Collectors.toSet());
    }

    /** What they are figures of. */
    public Analysis analysis() {
        return analysis;
    }

    /** When. */
    public Period period() {
        return period;
    }

    /** Whether a territory has a number at all. */
    public boolean hasFigures(UnitKey unit) {
        return figures.stream().anyMatch(figure -> figure.unit().equals(unit) && figure.hasFigure());
    }

    /** Whether the person may see the figures of a territory. */
    public boolean mayBeSeenOf(UnitKey unit) {
        return permissions.sees(analysis, unit);
    }

    /** A figure of an analysis with one dimension. */
    public AnalysisFigure of(UnitKey unit, String measure, String code) {
        return of(unit, measure, new Row(code, ""));
    }

    /** A figure of an analysis with two dimensions. */
    public AnalysisFigure of(UnitKey unit, String measure, String first, String second) {
        return of(unit, measure, new Row(first, second));
    }

    /** The categories of a dimension, counted from one, that have rows of any territory; in order, the whole among them. */
    public List<Code> codes(int dimension) {
        Set<String> present = byKey.keySet().stream()
                .map(key -> dimension == 1 ? key.row().first() : key.row().second())
                .collect(Collectors.toSet());
        return analysis.dimensions().get(dimension - 1).codes().stream()
                .filter(code -> present.contains(code.id()))
                .toList();
    }

    /** The categories of the second dimension in which a category of the first has a row of any territory. */
    public List<Code> codesWithin(String first) {
        Set<String> present = byKey.keySet().stream()
                .filter(key -> key.row().first().equals(first))
                .map(key -> key.row().second())
                .collect(Collectors.toSet());
        return analysis.dimensions().get(1).codes().stream()
                .filter(code -> present.contains(code.id()))
                .toList();
    }

    /** What stands for the figures of a territory of which none has a number: the first of them, or that there is none. */
    public AnalysisFigure anyOf(UnitKey unit) {
        AnalysisFigure absent = of(unit, analysis.measures().getFirst().id(), Row.NONE);
        return figures.stream()
                .filter(figure -> figure.unit().equals(unit))
                .findFirst()
                .orElse(absent);
    }

    /** The number that a figure has, or that there is none, or none for this person. */
    private AnalysisFigure of(UnitKey unit, String measure, Row row) {
        if (!permissions.sees(analysis, unit)) {
            return without(unit, measure, row, State.NOT_AVAILABLE, Vocabulary.NOT_PERMITTED);
        }
        AnalysisFigure found = byKey.get(new Key(unit, measure, row));
        if (found != null) {
            return found;
        }
        AnalysisFigure whole = byKey.get(new Key(unit, measure, Row.NONE));
        if (whole != null) {
            return without(unit, measure, row, whole.state(), whole.reason());
        }
        boolean foreseen = analysis.levels().contains(unit.level()) && !known.contains(unit);
        return without(unit, measure, row, foreseen ? State.NOT_AVAILABLE : State.NOT_APPLICABLE, null);
    }

    private static AnalysisFigure without(UnitKey unit, String measure, Row row, State state, String reason) {
        return new AnalysisFigure(unit, row, measure, null, state, reason, null, Set.of());
    }

    private record Key(UnitKey unit, String measure, Row row) {}
}
