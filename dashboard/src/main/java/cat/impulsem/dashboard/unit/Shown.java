package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.chart.ShareBar;
import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.AnalysisFigures;
import cat.impulsem.dashboard.data.AnalysisQueries;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.shell.Screen;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One analysis at the latest period that had ended by the end of the chosen one.
 *
 * @param screen the drawing that it belongs to
 * @param figures its figures
 */
record Shown(Screen screen, AnalysisFigures figures) {
    /** That of the chosen territory; empty where the snapshot has no such analysis or no period of it yet. */
    static Optional<Shown> of(Screen screen, String id) {
        return of(screen, id, (analysis, period) -> screen.released()
                .analyses()
                .at(analysis, period, screen.state().unit()));
    }

    /** That of all territories of a level. */
    static Optional<Shown> of(Screen screen, String id, Level level) {
        return of(screen, id, (analysis, period) -> screen.released().analyses().at(analysis, period, level));
    }

    private static Optional<Shown> of(Screen screen, String id, BiFunction<Analysis, Period, AnalysisFigures> read) {
        AnalysisQueries analyses = screen.released().analyses();
        return analyses.find(id).flatMap(analysis -> analyses.until(
                        analysis, screen.state().period().last())
                .map(period -> new Shown(screen, read.apply(analysis, period))));
    }

    /** What it is, of whom and when. */
    String about() {
        return screen.texts()
                .get(
                        "part.about",
                        screen.texts()
                                .of(analysis().texts().name())
                                .orElse(analysis().id()),
                        screen.name(unit()),
                        screen.figures().period(figures.period()));
    }

    Analysis analysis() {
        return figures.analysis();
    }

    UnitKey unit() {
        return screen.state().unit();
    }

    /** Whether the person may see it of the chosen territory. */
    boolean isTheirs() {
        return figures.mayBeSeenOf(unit());
    }

    /** A figure of the chosen territory. */
    AnalysisFigure of(String measure, String code) {
        return figures.of(unit(), measure, code);
    }

    /** The categories of its first dimension, without the whole. */
    List<Code> parts() {
        return analysis().dimensions().getFirst().parts();
    }

    /** The number without its unit, or the sign that stands for it. */
    Cell cell(AnalysisFigure figure) {
        return screen.signs().bare(figure, analysis().measure(figure.measure()).writing());
    }

    /** The number with its unit, or the sign that stands for it. */
    String words(AnalysisFigure figure) {
        return figure.hasFigure()
                ? screen.figures()
                        .value(
                                figure.value(),
                                analysis().measure(figure.measure()).writing())
                : cell(figure).text();
    }

    /** Why a figure is not there, in words. */
    String reason(AnalysisFigure figure) {
        return screen.signs().reason(figure.state(), figure.reason());
    }

    String name(Code code) {
        return screen.texts().of(code.label()).orElse(code.id());
    }

    /** The name of a measure, with its unit where numbers stand without it. */
    String title(String measure) {
        String name = screen.texts().of(analysis().measure(measure).label()).orElse(measure);
        return analysis().measure(measure).writing().isPercent() ? name + " (%)" : name;
    }

    /** A bar for a share of a hundred, drawn after its number. */
    static Markup bar(AnalysisFigure share) {
        return share.hasFigure() ? ShareBar.of(share.value()) : new Markup();
    }
}
