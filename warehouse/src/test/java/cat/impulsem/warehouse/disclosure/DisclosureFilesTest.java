package cat.impulsem.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisclosureFilesTest {

    @Test
    void protectionIsAListOfHiddenCellsPerCase() throws IOException {
        JsonNode hidden = Yaml.json()
                .readTree(DisclosureFiles.protect(
                        VectorFile.named("suppression_cases.json").path()));

        assertThat(hidden.properties()).extracting(Map.Entry::getKey).contains("sup_p01", "sup_p03_full_city");
        assertThat(hidden.get("sup_p01")).anyMatch(id -> id.asText().equals("c0.0|k1"));
    }

    @Test
    void auditGivesBoundsVerdictsAndTheReleasesFatePerCase() throws IOException {
        JsonNode result = Yaml.json()
                .readTree(DisclosureFiles.audit(
                        VectorFile.named("suppression_audit.json").path()))
                .get("aud_p08_insider_triple");

        assertThat(result.get("bounds").get("d.1")).isEqualTo(Yaml.json().readTree("[1, 33]"));
        assertThat(result.get("verdicts").get("d.1").asText()).isEqualTo("OK");
        assertThat(result.get("release_passes").asBoolean()).isTrue();
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> DisclosureFiles.audit(Path.of("nowhere.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere.json");
    }
}
