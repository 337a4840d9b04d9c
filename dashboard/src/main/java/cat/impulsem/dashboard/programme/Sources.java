package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.AnalysisFigures;
import cat.impulsem.dashboard.data.AnalysisQueries;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.shell.Screen;
import java.util.List;
import java.util.Optional;

/** Asks analyses at the latest period that had ended by the end of the chosen months. */
final class Sources {
    private final Screen screen;
    private final AnalysisQueries queries;

    Sources(Screen screen) {
        this.screen = screen;
        this.queries = screen.released().analyses();
    }

    /** For the chosen territory, or for the nearest one around it for which the analysis is made. */
    Answer of(String id) {
        Optional<Analysis> found = queries.find(id);
        if (found.isEmpty()) {
            return Answer.none(screen.texts().get("programme.none.snapshot"));
        }
        UnitKey unit = nearest(found.get());
        if (!screen.permissions().sees(found.get(), unit)) {
            return Answer.none(screen.texts().get("programme.none.permission", screen.name(unit)));
        }
        return queries.until(found.get(), screen.state().period().last())
                .map(period -> answer(queries.at(found.get(), period, unit), List.of(unit)))
                .orElseGet(() -> Answer.none(screen.texts().get("programme.none.period")));
    }

    /** For the territories directly inside the chosen one; for a centre, for itself. */
    Answer ofParts(String id) {
        UnitKey unit = screen.state().unit();
        List<UnitKey> parts = unit.level() == Level.CENTRE
                ? List.of(unit)
                : screen.vocabulary().partsOf(unit).stream().map(Unit::key).toList();
        return among(id, unit.level() == Level.CITY ? Level.DISTRICT : Level.CENTRE, parts);
    }

    /** For all centres inside the chosen territory. */
    Answer ofCentres(String id) {
        return among(
                id,
                Level.CENTRE,
                screen.vocabulary().unitsOf(Level.CENTRE).stream()
                        .map(Unit::key)
                        .filter(centre ->
                                screen.vocabulary().contains(screen.state().unit(), centre))
                        .toList());
    }

    private Answer among(String id, Level level, List<UnitKey> units) {
        Optional<Analysis> found = queries.find(id);
        if (found.isEmpty()) {
            return Answer.none(screen.texts().get("programme.none.snapshot"));
        }
        List<UnitKey> seen = units.stream()
                .filter(unit -> screen.permissions().sees(found.get(), unit))
                .toList();
        if (seen.isEmpty()) {
            String where = screen.name(screen.state().unit());
            return Answer.none(screen.texts().get("programme.none.permission", where));
        }
        return queries.until(found.get(), screen.state().period().last())
                .map(period -> answer(queries.at(found.get(), period, level), seen))
                .orElseGet(() -> Answer.none(screen.texts().get("programme.none.period")));
    }

    private Answer answer(AnalysisFigures figures, List<UnitKey> units) {
        if (units.stream().anyMatch(figures::hasFigures)) {
            return new Answer(figures, units, null);
        }
        AnalysisFigure any = figures.anyOf(units.getFirst());
        // Reasons are sentences, names of states are not.
        String why = screen.signs().state(any).replaceFirst("\\.$", "");
        return Answer.none(screen.texts().get("programme.none.reason", why));
    }

    /** Every earlier period of the same length as well, oldest first. */
    List<AnalysisFigures> until(Answer answer) {
        Period last = answer.period();
        return queries.through(answer.analysis(), last.grain(), answer.unit()).stream()
                .filter(figures -> !figures.period().last().isAfter(last.last()))
                .toList();
    }

    private UnitKey nearest(Analysis analysis) {
        UnitKey unit = screen.state().unit();
        while (!analysis.levels().contains(unit.level()) && unit.level() != Level.CITY) {
            unit = screen.vocabulary().unit(unit).map(Unit::parent).orElse(UnitKey.CITY);
        }
        return unit;
    }
}
