package cat.impulsem.etl.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {
    @TempDir
    Path folder;

    @Test
    void keyIsCreatedForItsOwnerOnly() throws Exception {
        Path file = folder.resolve("keys/pseudonym.key");
        PseudonymKey.at(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
    }

    @Test
    void keyIsKeptOnceCreated() {
        Path file = folder.resolve("key");
        assertThat(PseudonymKey.at(file).fingerprint())
                .isEqualTo(PseudonymKey.at(file).fingerprint());
    }

    @Test
    void keyInsideTheStoreIsRefused() {
        PseudonymKey key = PseudonymKey.at(folder.resolve("store/key"));
        assertThatThrownBy(() -> key.refuseInside(folder.resolve("store")))
                .hasMessageContaining("lies inside the store")
                .hasMessageContaining("IMPULSEM_KEY_FILE");
    }

    @Test
    void keyThatOthersCanReadIsRefused() throws Exception {
        Path file = folder.resolve("key");
        PseudonymKey.at(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> PseudonymKey.at(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void placeOfTheKeyComesFromTheEnvironment() {
        assertThat(PseudonymKey.usualFile(Map.of("IMPULSEM_KEY_FILE", "/keys/one")))
                .isEqualTo(Path.of("/keys/one"));
        assertThat(PseudonymKey.usualFile(Map.of())).endsWithRaw(Path.of(".impulsem/pseudonym.key"));
    }

    @Test
    void pseudonymIsTheKeyedDigestOfTheRole() throws Exception {
        Path file = folder.resolve("key");
        PseudonymKey.at(file);
        Files.writeString(file, "00".repeat(32));
        Pseudonyms pseudonyms = new Pseudonyms(PseudonymKey.at(file));
        // printf 'person:12345678Z' | openssl dgst -sha256 -mac HMAC -macopt hexkey:00...00 (64 zeros)
        assertThat(pseudonyms.person("12345678Z")).isEqualTo("cb4074d9dcd56b281fd1fca9c5459532");
        assertThat(pseudonyms.professional("12345678Z")).isEqualTo("13df99f59acb1a68757fef14d146a5ab");
    }

    @Test
    void blanksAndCaseMakeNoOtherPerson() {
        Pseudonyms pseudonyms = new Pseudonyms(PseudonymKey.at(folder.resolve("key")));
        assertThat(pseudonyms.person(" 12345678z ")).isEqualTo(pseudonyms.person("12345678Z"));
    }
}
