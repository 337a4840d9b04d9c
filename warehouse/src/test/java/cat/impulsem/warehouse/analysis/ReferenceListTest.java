package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.warehouse.indicator.Resources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferenceListTest {
    private static final Declared DECLARED = Declared.load();
    private static final ReferenceList LIST = ReferenceList.load(DECLARED);

    @Test
    void holdsSixtyIndicatorsTheReserveListAndTwentyFiveSpecialOnes() {
        assertThat(LIST.indicators()).hasSize(60).doesNotHaveDuplicates();
        assertThat(DECLARED.indicators().ids()).containsSubsequence(LIST.indicators());
        assertThat(LIST.reserve())
                .extracting(ReferenceList.Entry::entry)
                .containsExactly("L5.1b", "L5.1c", "L3.2b", "C.K", "P.A", "Q.A");
        assertThat(LIST.special())
                .extracting(ReferenceList.Entry::entry)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 25).mapToObj(n -> "B" + n).toList());
    }

    @Test
    void onlyTheSurveyIsNotBuilt() {
        assertThat(LIST.special())
                .allSatisfy(entry -> assertThat(entry.missing()).isNull());
        assertThat(LIST.reserve())
                .filteredOn(entry -> entry.missing() != null)
                .extracting(ReferenceList.Entry::entry)
                .containsExactly("L5.1b");
    }

    @Test
    void whatIsNotThereAndNotExcusedIsAMistake() {
        String text = Resources.text("/reference.yml")
                .replace("by: [B23, L4.2a]", "by: [B32, L4.2a]")
                .replace("by: [M.E, B12.COMBINERS]", "by: []");
        assertThatThrownBy(() -> ReferenceList.read(text, DECLARED))
                .hasMessageContaining("no indicator or analysis \"B32\"; did you mean \"B2\"?")
                .hasMessageContaining("B12: expected what carries it, or why nothing does");
    }

    @Test
    void committedPageSaysWhatTheFileSays() throws Exception {
        assertThat(Files.readString(Path.of("..", "docs", "catalogue.md")))
                .as("docs/catalogue.md is out of date; write it again with ./impulsem docs")
                .isEqualTo(LIST.page(DECLARED));
    }
}
