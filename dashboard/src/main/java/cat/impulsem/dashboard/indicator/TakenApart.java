package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Analysis.Dimension;
import cat.impulsem.dashboard.data.Analysis.Measure;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.AnalysisFigures;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.List;

/**
 * The figures of an analysis in the chosen territory, by one of its dimensions; the other one stays whole.
 *
 * @param screen the page
 * @param figures its figures at one period
 * @param dimension which dimension, counted from one
 */
record TakenApart(Screen screen, AnalysisFigures figures, int dimension) {
    Analysis analysis() {
        return figures.analysis();
    }

    UnitKey unit() {
        return screen.state().unit();
    }

    String title() {
        Texts texts = screen.texts();
        String name = texts.of(analysis().texts().name()).orElse(analysis().id());
        return analysis().dimensions().size() == 1 ? name : texts.get("breakdown.title", name, label());
    }

    /** What its rows are told apart by. */
    String label() {
        return screen.texts().of(cut().label()).orElse(cut().column());
    }

    Dimension cut() {
        return analysis().dimensions().get(dimension - 1);
    }

    /** Categories that stand in no row, such as a place where nobody was, say nothing. */
    List<Code> parts() {
        return figures.codes(dimension).stream()
                .filter(code -> !code.id().equals(total(dimension)))
                .toList();
    }

    /** The figure of all parts together, or what stands for it. */
    AnalysisFigure whole(Measure measure) {
        return figure(measure.id(), total(dimension));
    }

    AnalysisFigure figure(String measure, String code) {
        if (analysis().dimensions().size() < 2) {
            return figures.of(unit(), measure, code);
        }
        return dimension == 1
                ? figures.of(unit(), measure, code, total(2))
                : figures.of(unit(), measure, total(1), code);
    }

    String name(Code code) {
        return screen.texts().of(code.label()).orElse(code.id());
    }

    String name(Measure measure) {
        return screen.texts().of(measure.label()).orElse(measure.id());
    }

    private String total(int place) {
        return analysis().dimensions().get(place - 1).total().orElse("");
    }
}
