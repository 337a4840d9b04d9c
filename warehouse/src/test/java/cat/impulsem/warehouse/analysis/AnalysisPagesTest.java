package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AnalysisPagesTest {
    private static final AnalysisCatalogue CATALOGUE = AnalysisCatalogue.load();
    private static final String PAGE = AnalysisPages.text(CATALOGUE);

    @Test
    void committedPageSaysWhatTheFilesSay() throws Exception {
        assertThat(Files.readString(Path.of("..", "docs", "analyses.md")))
                .as("docs/analyses.md is out of date; write it again with ./impulsem docs")
                .isEqualTo(PAGE);
    }

    @Test
    void everyAnalysisHasASectionWithItsQueryTextsAndExamples() {
        assertThat(CATALOGUE.all()).allSatisfy(one -> {
            assertThat(section(one))
                    .contains(one.formula().sql().strip())
                    .contains(one.texts().name().ca(), one.texts().question().es())
                    .contains(one.texts().reading().en());
            assertThat(one.examples())
                    .allSatisfy(example -> assertThat(section(one)).contains(example.name()));
            assertThat(one.formula().sources())
                    .allSatisfy(table -> assertThat(section(one)).contains("(data-dictionary.md#" + table + ")"));
        });
    }

    @Test
    void whatMustAddUpIsTold() {
        assertThat(section(CATALOGUE.get("B1"))).contains("the headline is unit time and mix");
        assertThat(section(CATALOGUE.get("B1"))).contains("| hours | 1/60 | bottom up | never | recompute |");
    }

    private static String section(Analysis one) {
        String rest = PAGE.substring(PAGE.indexOf("\n## " + one.id() + "\n") + 1);
        int next = rest.indexOf("\n## ");
        return next < 0 ? rest : rest.substring(0, next);
    }
}
