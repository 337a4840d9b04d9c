package cat.impulsem.warehouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessFileTest {
    private static final String HASH = "$2a$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234";

    @TempDir
    Path folder;

    @Test
    void fileLiesBesideTheStoreAndIsItsOwnersAlone() throws IOException {
        AccessFile file = AccessFile.of(folder.resolve("store"));
        file.write(Map.of("anna", new Account(HASH, List.of("management:city:open"))));

        assertThat(file.file()).isEqualTo(folder.resolve("store-access.yml"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.file())))
                .isEqualTo("rw-------");
        assertThat(file.accounts()).containsOnlyKeys("anna");
        assertThat(file.accounts().get("anna").granted()).containsExactly(Grant.parse("management:city:open"));
    }

    @Test
    void missingFileHoldsNobody() {
        assertThat(AccessFile.of(folder.resolve("store")).accounts()).isEmpty();
    }

    @Test
    void everyMistakeIsNamedAndTheWholeFileRefused() throws IOException {
        Path file = folder.resolve("access.yml");
        Files.writeString(file, """
                users:
                  anna:
                    password: plain words
                    grants: ["management:city:open"]
                  "a b":
                    password: "%s"
                    grants: ["mayor:city:open"]
                """.formatted(HASH));

        assertThatThrownBy(() -> new AccessFile(file).accounts())
                .hasMessageContaining("anna: the password is not a bcrypt hash")
                .hasMessageContaining("a b: a name has")
                .hasMessageContaining("a b: no role \"mayor\"")
                .hasMessageNotContaining("plain words");
    }

    @Test
    void unknownFieldIsRefused() throws IOException {
        Path file = folder.resolve("access.yml");
        Files.writeString(file, "users:\n  anna:\n    pasword: x\n");

        assertThatThrownBy(() -> new AccessFile(file).accounts()).hasMessageContaining("pasword");
    }
}
