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

    // The reference system stands first, in its order.
    private static final List<String> REFERENCE =
            List.of(("E1.1 E1.2a E1.2b E1.3 L1.A L1.B L1.C L1.D L1.1a L1.1b L1.2a L1.3a "
                            + "L1.4a L1.4b L2.A L2.1a L2.1b L2.1c L2.2a L2.2b L2.3a L3.1a L3.1b L3.2a "
                            + "L3.3a L3.3b L4.1a L4.2a L4.2b L4.3a L4.4a L4.4b L4.5a L4.5b L5.1a L5.2a "
                            + "L5.3a L5.4a L5.5a F1.A F1.B F2.A F3.A F3.B F3.C C.A C.B C.C C.D "
                            + "C.E C.F C.G C.H C.I C.J M.A M.B M.C M.D M.E")
                    .split(" "));

    @Test
    void holdsTheIndicatorsOfTheReferenceSystemInTheirOrder() {
        assertThat(IndicatorCatalogue.load().ids()).containsSubsequence(REFERENCE.toArray(String[]::new));
    }

    @Test
    void theIndexNamesIndicatorsInTheOrderOfTheirPositions() {
        assertThat(IndicatorCatalogue.load().ids()).isEqualTo(Resources.lines("/indicators/index.txt"));
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
        assertThatThrownBy(() -> catalogue.get("L1.1z")).hasMessageContaining("did you mean \"L1.1a\"?");
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
