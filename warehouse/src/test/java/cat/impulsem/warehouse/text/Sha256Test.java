package cat.impulsem.warehouse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the examples of FIPS 180-2. */
class Sha256Test {
    @TempDir
    Path folder;

    @Test
    void textIsHashedAsPublished() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void fileIsHashedAsPublished() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "a".repeat(1_000_000));
        assertThat(Sha256.of(file)).isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
}
