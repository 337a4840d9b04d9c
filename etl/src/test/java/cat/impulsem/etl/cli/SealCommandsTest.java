package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.audit.AuditEntry;
import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an operator is told about disclosure control, and by which exit code. Two districts of three centres, twelve months
 * of 20 referrals each; centre 1 has 3 in March.
 */
class SealCommandsTest {
    @TempDir
    static Path folder;

    private static StoreLayout store;
    private static String id;
    private final StringWriter err = new StringWriter();
    private String out;

    @BeforeAll
    static void publish() {
        StoreFixture city =
                new StoreFixture(folder.resolve("store")).district("01").district("02");
        for (int centre = 1; centre <= 6; centre++) {
            city.centre(centre, centre <= 3 ? "01" : "02", "2020-01-01", null);
            city.delivered("referrals", centre, "2024-01", "2024-12");
            for (int month = 1; month <= 12; month++) {
                referrals(city, centre, "2024-%02d-15".formatted(month), centre == 1 && month == 3 ? 3 : 20);
            }
        }
        store = city.write();
        assertThat(Impulsem.commandLine().execute("publish", "--store", "" + store.root()))
                .isZero();
        id = new SnapshotStore(store).current().orElseThrow();
    }

    private static void referrals(StoreFixture city, int centre, String day, int count) {
        for (int i = 0; i < count; i++) {
            city.row(
                    "referrals",
                    "referral_id",
                    centre + day + i,
                    "centre_id",
                    centre,
                    "origin_code",
                    "HEALTH",
                    "received_date",
                    day,
                    "is_assessed",
                    true,
                    "is_appropriate",
                    i > centre,
                    "recorded_date",
                    day);
        }
    }

    private int run(Object... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            String[] words = new String[arguments.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = "" + arguments[i];
            }
            return Impulsem.commandLine().setErr(new PrintWriter(err, true)).execute(words);
        } finally {
            System.setOut(before);
            out = printed.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void auditSaysThatAPublishedSnapshotHolds() {
        assertThat(run("audit", "--store", store.root())).isEqualTo(ExitCode.DONE);
        assertThat(out)
                .matches(
                        "Snapshot " + id
                                + " holds: [1-9]\\d* figures are hidden, [1-9]\\d* proofs were made again, files and ledger agree\n");
    }

    @Test
    void auditSaysWhatDoesNotHold() throws IOException {
        Path copy = folder.resolve("altered");
        try (var files = Files.walk(store.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(store.root().relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path peers = new SnapshotStore(new StoreLayout(copy)).folder(id).resolve("peers.parquet");
        Files.write(peers, new byte[] {0});
        assertThat(run("audit", "--store", copy)).isEqualTo(ExitCode.REFUSED_DATA);
        assertThat(out)
                .isEqualTo("Snapshot " + id + " DOES NOT HOLD:\n  snapshot " + id
                        + " was altered: peers.parquet is not what was published\n");
    }

    @Test
    void auditOfNothingIsWrongUsage() {
        assertThat(run("audit", "--store", folder.resolve("empty"))).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("audit", "--store", store.root(), "--snapshot", "S0")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("nothing is published in", "no snapshot S0; there are: " + id);
    }

    @Test
    void dryRunTellsWhatWouldBeHiddenAndPublishesNothing() {
        assertThat(run("release", "--dry-run", "--store", store.root(), "--language", "en", "--plan-year-start", "7"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out)
                .contains("L3.2a: ")
                .containsPattern("[1-9]\\d* because too few people stand behind them; [1-9]\\d* more")
                .containsPattern("In all [1-9]\\d* of \\d+ figures are hidden");
        assertThat(new SnapshotStore(store).all()).containsExactly(id);
    }

    @Test
    void releaseIsOnlyTriedOut() {
        assertThat(run("release", "--store", store.root())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("release", "--dry-run", "--store", store.root(), "--plan-year-start", "13"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("release", "--dry-run", "--store", folder.resolve("empty")))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("say release --dry-run", "is a month, 1 to 12", "nothing is loaded");
    }

    @Test
    void purgeWantsToKnowWhatAndNoIdentifierOnItsLine() {
        assertThat(run("purge", "--store", store.root())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("purge", "--person", "12345678Z", "--store", store.root()))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("--person", "does not belong on the command line");
    }

    @Test
    void tablesInFilesAreProtectedAndAudited() throws IOException {
        Path cases = Files.writeString(folder.resolve("cases.json"), """
                {"cases": [{"case": "row", "threshold": 5, "cells": {"a": 3, "b": 20, "all": 23},
                  "relations": [{"total": "all", "children": ["a", "b"]}], "primary": ["a"],
                  "required": {"upper_at_least": 5, "width_at_least": 5, "hidden_cells_are_at_least": 1,
                    "never_hide": ["all"]}}]}
                """);
        assertThat(run("disclosure", "protect", cases)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.replaceAll("\\s", "")).isEqualTo("{\"row\":[\"a\",\"b\"]}");
        Path release = Files.writeString(folder.resolve("audit.json"), """
                {"cases": [{"case": "row", "threshold": 5, "suppressed_cells_are_at_least": 1,
                  "cells": {"a": 3, "b": 20, "all": 23}, "relations": [{"total": "all", "children": ["a", "b"]}],
                  "suppressed": ["a"], "expected_primary_verdict": {"a": "EXACT"}}]}
                """);
        assertThat(run("disclosure", "audit", release)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.replaceAll("\\s", ""))
                .contains("\"bounds\":{\"a\":[3,3]}", "\"a\":\"EXACT\"", "\"release_passes\":false");
        assertThat(run("disclosure")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("disclosure", "audit", folder.resolve("nowhere.json"))).isNotZero();
    }

    @Test
    void whatIsTakenOutIsWrittenDown() {
        List<String> known = new ArrayList<>();
        assertThat(run("export", "--store", store.root(), "--indicator", "L3.2a", "--unit", "01"))
                .isZero();
        assertThat(run("values", "--store", store.root(), "--indicator", "L3.2a", "--period", "2024-03"))
                .isZero();
        assertThat(run("explain", "L3.2a", "--store", store.root(), "--unit", "c1", "--period", "2024-03"))
                .isZero();
        new AuditLog(store)
                .latest(50).stream()
                        .filter(entry -> entry.deed().equals("exported"))
                        .map(AuditEntry::details)
                        .forEach(details -> known.add(details.toString()));
        assertThat(known)
                .anyMatch(one -> one.contains("command=export") && one.contains("unit=01") && one.contains(id))
                .anyMatch(one -> one.contains("command=values") && one.contains("period=2024-03"))
                .anyMatch(one -> one.contains("command=explain") && one.contains("unit=c1"));
    }

    /** The line is there before anything is counted: here nothing can be, without a key and without a ledger of arrivals. */
    @Test
    void lookingSomebodyUpLeavesATrace() throws IOException {
        Path ids = Files.writeString(folder.resolve("ids"), "12345678Z\n");
        assertThat(run("purge", "--store", store.root(), "--person", "--ids", ids, "--dry-run", "--key-file", folder))
                .isNotZero();
        assertThat(run("status", "--store", store.root(), "--ledger")).isNotZero();
        assertThat(new AuditLog(store)
                        .latest(50).stream()
                                .filter(entry -> entry.deed().equals("looked_up"))
                                .map(entry -> entry.details().get("what")))
                .containsExactly("status --ledger", "person");
    }
}
