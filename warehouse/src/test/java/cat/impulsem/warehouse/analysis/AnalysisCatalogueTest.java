package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.indicator.Resources;
import cat.impulsem.warehouse.text.DeclarationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisCatalogueTest {
    private static final Contracts CONTRACTS = Contracts.load();

    private static String file(String id) {
        return Resources.text("/analyses/" + id + ".yml");
    }

    private static List<String> problems(Map<String, String> files) {
        return catchThrowableOfType(DeclarationException.class, () -> AnalysisCatalogue.read(files, CONTRACTS))
                .problems();
    }

    @Test
    void figuresAboutPeopleAreNotPublishedForCentresAsTheyWere() {
        assertThat(AnalysisCatalogue.load().all())
                .allSatisfy(one -> assertThat(one.release().views()).hasSizeGreaterThanOrEqualTo(1))
                .filteredOn(one -> !one.release().minimums().isEmpty())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.release().views()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "over_centres: sum | over_centres: summ | over_centres: no choice \"summ\"; did you mean \"sum\"?",
                "unit: hours | unit: hour | measures: minutes: unit: no unit \"hour\"; did you mean \"hours\"?",
                "plus: [INSIDE, OUTSIDE, UNKNOWN] | plus: [INSIDE, OUTSIDER, UNKNOWN] | no code \"OUTSIDER\"; did you mean \"OUTSIDE\"?",
                "total: ALL | total: ALLE | dimensions: place: total: no code \"ALLE\"; did you mean \"ALL\"?",
                "levels: [centre, district, city] | levels: [center, district, city] | levels: no choice \"center\"; did you mean \"centre\"?",
                "covers: [L4.2, base.OUTSIDE, outside] | covers: [L4.2, base.OUTSID, outside] | no item \"base.OUTSID\"; did you mean \"base.OUTSIDE\"?",
                "place: OUTSIDE, purpose: INDIVIDUAL, minutes: 60 | place: OUTSIDE, purpose: INDIVIDUAL, minute: 60 | no column \"minute\"; did you mean \"minutes\"?",
                "fills_zeros: true | fils_zeros: true | no field \"fils_zeros\"; did you mean \"fills_zeros\"?",
                "sources: [agenda_entries, activities] | sources: [agenda_entries] | sources: \"activities\" is read by the sql and not named",
            })
    void aMistakeIsNamedWithWhatWasMeant(String right, String wrong, String message) {
        String text = file("B23").replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertThat(problems(Map.of("analyses/B23.yml", text))).anyMatch(problem -> problem.contains(message));
    }

    @Test
    void allMistakesOfAllFilesAreReportedAtOnce() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("analyses/B23.yml", file("B23").replaceFirst("unit: hours", "unit: hour"));
        files.put("analyses/B2.yml", file("B2").replaceFirst("version: 1", "version: one"));
        assertThat(problems(files)).hasSize(2);
    }

    @Test
    void figuresAboutPeopleNeedAMinimumCell() {
        String text = file("R17.channel").replaceFirst("(?s)minimum_cells:.*?fills_zeros", "fills_zeros");
        assertThat(problems(Map.of("analyses/R17.channel.yml", text)))
                .containsExactly(
                        "analyses/R17.channel.yml: minimum_cells: expected at least one for figures about people");
    }

    @Test
    void anUnknownIdIsRefusedWithTheNearestOne() {
        AnalysisCatalogue catalogue = AnalysisCatalogue.load();
        assertThatThrownBy(() -> catalogue.get("R17.chanel")).hasMessageContaining("did you mean \"R17.channel\"?");
    }
}
