package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.Declared;
import cat.impulsem.warehouse.analysis.Measure;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.LocalText;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Declared DECLARED = Declared.load();

    private static String explained(Indicator one) {
        return new Explanation(one, DECLARED.indicators().versions().of(one.id()), Language.EN).text();
    }

    private static String explained(Analysis one) {
        return new AnalysisExplanation(one, Language.EN).text();
    }

    private static String[] inAll(LocalText text) {
        return new String[] {text.ca(), text.es(), text.en()};
    }

    @Test
    void everyFieldOfEveryIndicatorIsTold() {
        assertThat(DECLARED.indicators().all()).allSatisfy(one -> assertThat(explained(one))
                .contains(inAll(one.texts().name()))
                .contains(inAll(one.texts().definition()))
                .contains(one.texts().question().en(), one.texts().caveats().en())
                .contains(one.texts().incentive().en(), one.target().text().en())
                .contains(one.formula().sources())
                .contains(one.reason().en(), one.validFrom().toString())
                .containsPattern("(?m)^Line +" + one.line() + "$")
                .containsPattern("(?m)^Kind +\\w+$")
                .containsPattern("(?m)^Better +\\w+")
                .containsPattern("(?m)^Over centres +\\w+")
                .containsPattern("(?m)^Over time +\\w+")
                .containsPattern("(?m)^Uncertainty +S\\d")
                .containsPattern("(?m)^Smallest cell +")
                .containsPattern("(?m)^About +\\w+")
                .containsPattern("(?m)^Target rule +\\w+"));
    }

    @Test
    void everyExampleIsTold() {
        DECLARED.indicators().all().forEach(one -> one.examples()
                .forEach(example -> assertThat(explained(one)).contains("Example: " + example.name())));
    }

    @Test
    void anExampleShowsRowsInAndFiguresOut() {
        assertThat(explained(DECLARED.indicators().get("L1.D")))
                .contains("  agenda_entries\n    ")
                .containsPattern("(?m)^  \\S+, baseline \\S+ gives$")
                .containsPattern("(?m)^    centre 1: ");
    }

    @Test
    void theQueryOfTheIntervalIsToldToo() {
        assertThat(explained(DECLARED.indicators().get("L1.A")))
                .contains("SQL of independent pieces, for the interval")
                .contains("flagged below 70 % of the available time");
    }

    @Test
    void everyVersionIsToldWithItsReason() {
        Indicator one = DECLARED.indicators().get("L3.1a");
        assertThat(explained(one))
                .containsPattern("(?m)^Version +1, valid from .* until before ")
                .containsPattern("(?m)^Version +2, valid from ")
                .contains("(approval: " + one.approvedBy() + ")");
    }

    @Test
    void everyFieldOfEveryAnalysisIsTold() {
        assertThat(DECLARED.analyses().all()).allSatisfy(one -> assertThat(explained(one))
                .contains(inAll(one.texts().name()))
                .contains(inAll(one.texts().question()))
                .contains(one.texts().reading().en(), one.reason().en())
                .contains(one.formula().sources())
                .contains(one.formula().measures().stream().map(Measure::column).toList())
                .contains(one.formula().sql().strip().lines().findFirst().orElseThrow())
                .contains("Example: " + one.examples().getFirst().name()));
    }

    @Test
    void anAnalysisSpeaksOfTheLinesOfItsIndicators() {
        assertThat(Listed.of(DECLARED.analyses().get("B23"), DECLARED, Language.EN)
                        .lines())
                .contains("L4", "C");
        assertThat(Listed.of(DECLARED.analyses().get("B1"), DECLARED, Language.EN)
                        .cells())
                .startsWith("B1", "analysis");
    }
}
