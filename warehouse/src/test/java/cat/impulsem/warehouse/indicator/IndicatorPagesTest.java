package cat.impulsem.warehouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.analysis.AnalysisCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndicatorPagesTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final AnalysisCatalogue ANALYSES = AnalysisCatalogue.load();
    private static final CoverageMatrix MATRIX = CoverageMatrix.of(Coverage.load(), CATALOGUE, ANALYSES.covers());

    @Test
    void committedPageSaysWhatTheFilesSay() throws Exception {
        assertThat(Files.readString(Path.of("..", "docs", "indicators.md")))
                .as("docs/indicators.md is out of date; write it again with ./impulsem docs")
                .isEqualTo(IndicatorPages.text(CATALOGUE));
    }

    @Test
    void committedMatrixSaysWhatTheFilesSay() throws Exception {
        assertThat(Files.readString(Path.of("..", "docs", "coverage.md")))
                .as("docs/coverage.md is out of date; write it again with ./impulsem docs")
                .isEqualTo(MATRIX.page());
    }

    @Test
    void everyIndicatorHasASectionWithItsQueryAndThreeNames() {
        String page = IndicatorPages.text(CATALOGUE);
        assertThat(CATALOGUE.all()).allSatisfy(one -> assertThat(page)
                .contains("\n## " + one.id() + "\n")
                .contains(one.formula().sql().strip())
                .contains(
                        one.texts().name().ca(),
                        one.texts().name().es(),
                        one.texts().name().en()));
    }

    @Test
    void noItemOfTheStrategyIsForgotten() {
        assertThat(MATRIX.rows())
                .filteredOn(CoverageMatrix.Row::isForgotten)
                .extracting(row -> row.item().code())
                .isEmpty();
    }

    @Test
    void whatSomethingSpeaksAboutNeedsNoExcuse() {
        assertThat(MATRIX.rows())
                .filteredOn(row -> row.item().missing() != null)
                .allSatisfy(
                        row -> assertThat(row.isEmpty()).as(row.item().code()).isTrue());
    }

    @Test
    void everyAnalysisStandsInTheRowsThatItSpeaksAbout() {
        assertThat(ANALYSES.all()).allSatisfy(one -> assertThat(MATRIX.rows())
                .filteredOn(row -> row.analyses().contains(one.id()))
                .extracting(row -> row.item().code())
                .containsExactlyInAnyOrderElementsOf(one.covers()));
    }

    @Test
    void kindsOfActionHaveAnAnalysisThatTellsThemApart() {
        assertThat(MATRIX.rows())
                .filteredOn(row -> row.item().code().startsWith("kind."))
                .allSatisfy(row -> assertThat(row.analyses()).contains("B8.stock"));
    }

    @Test
    void everyObjectivePhaseKindElementStageAndConditionIsAnItem() {
        Set<String> codes = Set.copyOf(Coverage.load().codes());
        List<String> objectives = Stream.of(
                        "E1.1 E1.2 E1.3 L1.1 L1.2 L1.3 L1.4 L2.1 L2.2 L2.3 L3.1 L3.2 L3.3 L4.1 L4.2 L4.3 L4.4 L4.5 L5.1 L5.2 L5.3 L5.4 L5.5"
                                .split(" "))
                .toList();
        assertThat(codes).containsAll(objectives);
        assertThat(count(codes, "phase.")).isEqualTo(4);
        assertThat(count(codes, "kind.")).isEqualTo(5);
        assertThat(count(codes, "element.")).isEqualTo(4);
        assertThat(count(codes, "stage.")).isEqualTo(4);
        assertThat(count(codes, "condition.")).isEqualTo(8);
        assertThat(count(codes, "base.")).isEqualTo(8);
    }

    @Test
    void noCodeStandsTwice() {
        assertThat(Coverage.load().codes()).doesNotHaveDuplicates();
    }

    private static long count(Set<String> codes, String start) {
        return codes.stream().filter(code -> code.startsWith(start)).collect(Collectors.counting());
    }
}
