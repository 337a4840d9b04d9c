package cat.impulsem.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsFingerprintTest {
    private static final Path DISTRICTS = Path.of("src/main/resources/contracts/districts.yml");

    @TempDir
    Path folder;

    @Test
    void changeOfARuleUnderTheSameVersionIsSeen() throws Exception {
        String before = fingerprint(Files.readString(DISTRICTS));
        assertThat(fingerprint(Files.readString(DISTRICTS))).isEqualTo(before).matches("[0-9a-f]{64}");
        assertThat(fingerprint(Files.readString(DISTRICTS).replace("width: 2", "width: 3")))
                .isNotEqualTo(before);
    }

    private String fingerprint(String contract) throws IOException {
        Files.writeString(folder.resolve("index.txt"), "districts\n");
        Files.writeString(folder.resolve("districts.yml"), contract);
        return Contracts.in(folder).fingerprint();
    }
}
