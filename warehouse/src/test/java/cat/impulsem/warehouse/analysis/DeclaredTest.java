package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.text.DeclarationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredTest {
    @Test
    void mistakesOfIndicatorsAndAnalysesAreToldTogether() {
        Map<String, String> indicators = IndicatorCatalogue.files();
        Map<String, String> analyses = AnalysisCatalogue.files();
        indicators.computeIfPresent(
                "indicators/L1.A.yml", (file, text) -> text.replace("unit: percent", "unit: procent"));
        indicators.computeIfPresent(
                "indicators/C.H.yml", (file, text) -> text.replace("kind: distinct", "kind: distict"));
        analyses.computeIfPresent("analyses/B23.yml", (file, text) -> text.replaceFirst("unit: hours", "unit: hour"));
        List<String> problems = catchThrowableOfType(
                        DeclarationException.class, () -> Declared.read(indicators, analyses, Contracts.load()))
                .problems();
        assertThat(problems)
                .hasSize(3)
                .anyMatch(problem -> problem.contains("L1.A") && problem.contains("did you mean \"percent\"?"))
                .anyMatch(problem -> problem.contains("C.H") && problem.contains("did you mean \"distinct\"?"))
                .anyMatch(problem -> problem.contains("B23") && problem.contains("did you mean \"hours\"?"));
    }

    @Test
    void noAnalysisIsCalledLikeAnIndicator() {
        Map<String, String> analyses = AnalysisCatalogue.files();
        analyses.put("analyses/L1.A.yml", analyses.remove("analyses/B23.yml").replaceFirst("id: B23", "id: L1.A"));
        assertThatThrownBy(() -> Declared.read(IndicatorCatalogue.files(), analyses, Contracts.load()))
                .hasMessageContaining("\"L1.A\" is also an indicator");
    }

    @Test
    void whatAnAnalysisTellsOfIsAnIndicator() {
        Map<String, String> analyses = AnalysisCatalogue.files();
        analyses.computeIfPresent("analyses/B24.yml", (file, text) -> text.replace("[L2.1a]", "[L2.1x]"));
        assertThatThrownBy(() -> Declared.read(IndicatorCatalogue.files(), analyses, Contracts.load()))
                .hasMessageContaining("B24")
                .hasMessageContaining("did you mean \"L2.1a\"?");
    }

    @Test
    void anUnknownIdIsRefusedWithTheNearestOfBoth() {
        Declared declared = Declared.load();
        assertThat(declared.indicator("L1.A")).isPresent();
        assertThat(declared.indicator("B23")).isEmpty();
        assertThatThrownBy(() -> declared.indicator("R17.chanel"))
                .hasMessageContaining("did you mean \"R17.channel\"?");
        assertThatThrownBy(() -> declared.indicator("L1.1z")).hasMessageContaining("did you mean \"L1.1a\"?");
    }
}
