package cat.impulsem.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AuditVectorsTest {
    private static final VectorFile FILE = VectorFile.named("suppression_audit.json");

    @TestFactory
    List<DynamicTest> boundsAndVerdictsAreThoseOfTheVectors() {
        List<AuditCases.Case> cases =
                DisclosureFiles.read(FILE.path(), AuditCases.class).cases();
        List<JsonNode> expected = FILE.cases();
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            AuditCases.Case one = cases.get(i);
            JsonNode wanted = expected.get(i);
            tests.add(dynamicTest(one.name(), () -> compare(DisclosureFiles.result(one), wanted)));
        }
        return tests;
    }

    private static void compare(DisclosureFiles.CaseResult result, JsonNode wanted) {
        assertThat(result.bounds()).isEqualTo(bounds(wanted.get("expected_bounds")));
        assertThat(result.verdicts()).isEqualTo(verdicts(wanted.get("expected_primary_verdict")));
        assertThat(result.releasePasses())
                .isEqualTo(wanted.get("release_passes").asBoolean());
    }

    private static Map<String, Bounds> bounds(JsonNode node) {
        Map<String, Bounds> bounds = new TreeMap<>();
        node.properties()
                .forEach(entry -> bounds.put(
                        entry.getKey(),
                        new Bounds(
                                limit(entry.getValue().get(0)),
                                limit(entry.getValue().get(1)))));
        return bounds;
    }

    private static Map<String, Verdict> verdicts(JsonNode node) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        node.properties()
                .forEach(entry -> verdicts.put(
                        entry.getKey(), Verdict.valueOf(entry.getValue().asText())));
        return verdicts;
    }

    private static Long limit(JsonNode node) {
        return node.isNull() ? null : node.asLong();
    }
}
