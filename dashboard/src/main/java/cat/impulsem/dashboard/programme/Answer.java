package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.AnalysisFigure;
import cat.impulsem.dashboard.data.AnalysisFigures;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.UnitKey;
import java.util.List;

/**
 * What an analysis has to say on the page.
 *
 * @param figures its figures; null where there are none
 * @param units territories that it is told for; one of them, or the parts of one
 * @param why why there are no figures; null where there are
 */
record Answer(AnalysisFigures figures, List<UnitKey> units, String why) {
    static Answer none(String why) {
        return new Answer(null, List.of(), why);
    }

    boolean isEmpty() {
        return why != null;
    }

    Analysis analysis() {
        return figures.analysis();
    }

    Period period() {
        return figures.period();
    }

    /** The territory of an answer for one. */
    UnitKey unit() {
        return units.getFirst();
    }

    /** A figure of its territory, of an analysis with one dimension. */
    AnalysisFigure of(String measure, String code) {
        return figures.of(unit(), measure, code);
    }

    /** A figure of its territory, of an analysis with two dimensions. */
    AnalysisFigure of(String measure, String first, String second) {
        return figures.of(unit(), measure, first, second);
    }

    /** The categories with rows, the whole left out. */
    List<Code> parts() {
        List<Code> parts = analysis().dimensions().getFirst().parts();
        return figures.codes(1).stream().filter(parts::contains).toList();
    }
}
