package cat.impulsem.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ProtectionVectorsTest {
    private static final VectorFile FILE = VectorFile.named("suppression_cases.json");

    @TestFactory
    List<DynamicTest> tablesAreSafeAndFewCellsAreHidden() {
        List<ProtectionCases.Case> cases =
                DisclosureFiles.read(FILE.path(), ProtectionCases.class).cases();
        List<JsonNode> expected = FILE.cases();
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            ProtectionCases.Case one = cases.get(i);
            JsonNode wanted = expected.get(i);
            tests.add(dynamicTest(one.name(), () -> check(one, wanted)));
        }
        return tests;
    }

    private static void check(ProtectionCases.Case one, JsonNode wanted) {
        SortedSet<String> hidden = Protection.of(one.problem(), Deadline.none()).hidden();
        assertThat(hidden)
                .containsAll(one.primary())
                .noneMatch(one.required().neverHide()::contains)
                .allSatisfy(id -> assertThat(one.cells().get(id))
                        .isGreaterThanOrEqualTo(one.required().floor()));
        assertThat(hidden.size())
                .isLessThanOrEqualTo(wanted.get("max_hidden_cells").asInt());
        SafetyCheck.requireSafe(one.problem(), hidden);
    }
}
