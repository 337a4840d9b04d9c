package cat.impulsem.dashboard.regained;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.AnalysisFigures;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one analysis of the chosen territory.
 *
 * @param screen the page
 * @param figures its figures at the latest period that had ended by the chosen one
 */
record Parts(Screen screen, AnalysisFigures figures) {

    /** Those of the chosen territory; empty where the snapshot does not hold the analysis. */
    static Optional<Parts> of(Screen screen, String id) {
        return screen.released().analyses().find(id).flatMap(analysis -> of(screen, analysis));
    }

    private static Optional<Parts> of(Screen screen, Analysis analysis) {
        Optional<Period> period = screen.released()
                .analyses()
                .until(analysis, screen.state().period().last());
        return period.map(found -> new Parts(
                screen,
                screen.released().analyses().at(analysis, found, screen.state().unit())));
    }

    /** Why there is nothing to tell, if that is so: one part that is not shown would be the gap between the others. */
    Optional<AnalysisFigure> refused(String measure, List<String> codes) {
        return codes.stream()
                .map(code -> of(measure, code))
                .filter(figure -> !figure.hasFigure())
                .findFirst();
    }

    AnalysisFigure of(String measure, String code) {
        return figures.of(unit(), measure, code);
    }

    double amount(String measure, String code) {
        return of(measure, code).value();
    }

    UnitKey unit() {
        return screen.state().unit();
    }

    int decimals(String measure) {
        return figures.analysis().measure(measure).writing().decimals();
    }

    String label(String code) {
        Texts texts = screen.texts();
        return figures.analysis().dimensions().getFirst().codes().stream()
                .filter(known -> known.id().equals(code))
                .map(Code::label)
                .findFirst()
                .flatMap(texts::of)
                .orElse(code);
    }

    String measure(String id) {
        return screen.texts().of(figures.analysis().measure(id).label()).orElse(id);
    }

    String period() {
        return screen.figures().period(figures.period());
    }

    /** An amount with its sign. */
    String signed(double amount, int decimals) {
        Figures numbers = screen.figures();
        return (amount > 0 ? "+" : "") + numbers.number(amount, decimals);
    }

    Cell cell(double amount, int decimals) {
        return Cell.number(screen.figures().number(amount, decimals), amount, decimals);
    }

    /** A figure as it stands, or the sign of one that is not shown. */
    Cell cell(String measure, String code) {
        AnalysisFigure figure = of(measure, code);
        return figure.hasFigure()
                ? cell(figure.value(), decimals(measure))
                : Cell.sign(figure.state(), screen.signs().reason(figure.state(), figure.reason()));
    }

    /** What has to be known of all of them. */
    List<String> notes(String measure, String code) {
        AnalysisFigure figure = of(measure, code);
        return figure.isIncomplete()
                ? List.of(screen.texts()
                        .get("regained.incomplete", screen.figures().share(figure.coverage())))
                : List.of();
    }
}
