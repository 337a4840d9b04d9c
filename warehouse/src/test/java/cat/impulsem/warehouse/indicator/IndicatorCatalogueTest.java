package cat.impulsem.warehouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.text.DeclarationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IndicatorCatalogueTest {
    private static final Contracts CONTRACTS = Contracts.load();

    @Test
    void holdsTheFirstIndicatorsInTheirOrder() {
        assertThat(IndicatorCatalogue.load().ids())
                .containsExactly(
                        "L1.A", "L1.B", "L1.1a", "L1.3a", "L2.A", "L2.1a", "L3.1a", "L3.2a", "L4.2b", "L4.4b", "F2.A",
                        "C.A", "C.H");
    }

    @Test
    void everyTextExistsInThreeLanguages() {
        assertThat(IndicatorCatalogue.load().all()).allSatisfy(one -> {
            assertThat(one.texts().name().isComplete()).isTrue();
            assertThat(one.texts().definition().isComplete()).isTrue();
            assertThat(one.texts().question().isComplete()).isTrue();
            assertThat(one.texts().caveats().isComplete()).isTrue();
            assertThat(one.texts().numerator().isComplete()).isTrue();
        });
    }

    @Test
    void anUnknownIdIsRefusedWithTheNearestOne() {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        assertThatThrownBy(() -> catalogue.get("L1.1b")).hasMessageContaining("did you mean \"L1.1a\"?");
    }

    // The first line of each file says the message that it must cause.
    @TestFactory
    Stream<DynamicTest> everyMistakeIsNamed() {
        return Resources.lines("/mistakes/index.txt").stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String text = Resources.text("/mistakes/" + name + "/L1.A.yml");
                    String expected = text.lines().findFirst().orElseThrow().substring("# expect: ".length());
                    assertThat(problems(Map.of("mistakes/L1.A.yml", text))).containsExactly(expected);
                }));
    }

    @Test
    void allMistakesOfAllFilesAreReportedAtOnce() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : Resources.lines("/mistakes/index.txt")) {
            texts.put("mistakes/" + name + "/L1.A.yml", Resources.text("/mistakes/" + name + "/L1.A.yml"));
        }
        assertThat(problems(texts)).hasSizeGreaterThanOrEqualTo(texts.size());
    }

    private static List<String> problems(Map<String, String> texts) {
        return catchThrowableOfType(DeclarationException.class, () -> IndicatorCatalogue.read(texts, CONTRACTS))
                .problems();
    }
}
