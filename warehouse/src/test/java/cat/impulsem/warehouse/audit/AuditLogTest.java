package cat.impulsem.warehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {
    @TempDir
    Path root;

    private AuditLog log;

    @BeforeEach
    void threeLines() {
        log = new AuditLog(new StoreLayout(root), Clock.fixed(Instant.parse("2026-01-15T10:00:00Z"), ZoneOffset.UTC));
        log.add("anna", Deed.SIGNED_IN, Map.of("how", "password"));
        log.add("anna", Deed.VIEWED, Map.of("page", "t", "unit", "d06"));
        log.add("system:root", Deed.PUBLISHED, Map.of("snapshot", "S1"));
    }

    @Test
    void linesAreJsonInOrderAndNobodyElsesToRead() throws IOException {
        assertThat(Files.readAllLines(log.file()).get(1))
                .startsWith("{\"actor\":\"anna\",\"at\":\"2026-01-15T10:00:00Z\",\"deed\":\"viewed\","
                        + "\"details\":{\"page\":\"t\",\"unit\":\"d06\"},\"hash\":\"");
        assertThat(log.latest(2)).extracting(AuditEntry::deed).containsExactly("published", "viewed");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(log.file().getParent())))
                .isEqualTo("rwx------");
    }

    /** Written down by other means: sha256sum of the line with an empty hash. */
    @Test
    void hashIsTheDigestOfTheLineWithoutIt() throws Exception {
        String line = Files.readAllLines(log.file()).getFirst();
        String bare = line.replaceFirst("\"hash\":\"[0-9a-f]{64}\"", "\"hash\":\"\"");
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(bare.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(line).contains(java.util.HexFormat.of().formatHex(digest));
        assertThat(Files.readAllLines(log.file()).get(1))
                .contains("\"previous\":\"" + java.util.HexFormat.of().formatHex(digest) + "\"");
    }

    @Test
    void untouchedLogHolds() {
        AuditVerdict verdict = log.verify();

        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.lines()).isEqualTo(3);
        assertThat(log.contains(verdict.head())).isTrue();
    }

    @Test
    void changedLineIsFound() throws IOException {
        rewrite(lines -> lines.set(1, lines.get(1).replace("d06", "d07")));

        assertThat(log.verify().problem()).contains("line 2 was changed after it was written");
    }

    @Test
    void lineTakenOutIsFound() throws IOException {
        rewrite(lines -> lines.remove(1));

        assertThat(log.verify().problem()).contains("line 2 says that it is number 3");
    }

    @Test
    void lineSlippedInIsFound() throws IOException {
        rewrite(lines -> lines.add(1, lines.get(1)));

        assertThat(log.verify().holds()).isFalse();
        assertThat(log.verify().lines()).isEqualTo(2);
    }

    @Test
    void lineThatIsNoJsonIsFound() throws IOException {
        rewrite(lines -> lines.set(2, "nothing"));

        assertThat(log.verify().problem()).contains("line 3 is not a line of a log");
    }

    @Test
    void endThatWasCutOffIsFoundByAHashNotedBefore() throws IOException {
        String noted = log.verify().head();
        rewrite(lines -> lines.removeLast());

        assertThat(log.verify().holds()).isTrue();
        assertThat(log.contains(noted)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 60, 200})
    void lineThatWasBeingWrittenWhenTheMachineStoppedIsSealed(int lacking) throws IOException {
        byte[] whole = Files.readAllBytes(log.file());
        Files.write(log.file(), Arrays.copyOf(whole, whole.length - lacking));
        log.add("anna", Deed.VIEWED, Map.of("page", "d"));
        log.add("anna", Deed.VIEWED, Map.of("page", "e"));

        assertThat(log.verify().problem()).isEmpty();
        assertThat(log.latest(2)).extracting(AuditEntry::deed).containsExactly("viewed", "viewed");
        assertThat(log.latest(10).stream()
                        .filter(entry -> entry.deed().equals("log_sealed"))
                        .count())
                .isEqualTo(lacking == 1 ? 0 : 1);
    }

    @Test
    void lineThatWasSpoiltAfterItWasSealedIsFound() throws IOException {
        Files.writeString(log.file(), "{\"actor\":\"Pe\u00f1a", StandardOpenOption.APPEND);
        log.add("anna", Deed.VIEWED, Map.of("page", "d"));
        assertThat(log.verify().holds()).isTrue();

        rewrite(lines -> lines.set(3, "{\"actor\":\"Pau"));
        assertThat(log.verify().problem()).contains("line 4 is not a line of a log");
    }

    @Test
    void manyAtOnceLeaveOneChain() {
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 40; i++) {
                many.submit(() -> new AuditLog(new StoreLayout(root)).add("pau", Deed.VIEWED, Map.of("page", "i")));
            }
        }
        assertThat(log.verify()).isEqualTo(new AuditVerdict(43, log.verify().head(), java.util.Optional.empty()));
    }

    @Test
    void longDetailIsCut() {
        log.add("pau", Deed.REFUSED, Map.of("asked", "x".repeat(100_000)));

        assertThat(log.latest(1).getFirst().details().get("asked")).hasSize(201);
        assertThat(log.verify().holds()).isTrue();
    }

    @Test
    void lineBreakInAnAddressMakesNoLine() {
        log.add("pau", Deed.REFUSED, Map.of("asked", "t\n{\"number\":5}"));

        assertThat(log.verify().lines()).isEqualTo(4);
    }

    private void rewrite(java.util.function.Consumer<List<String>> change) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(log.file()));
        change.accept(lines);
        Files.write(log.file(), lines);
    }
}
