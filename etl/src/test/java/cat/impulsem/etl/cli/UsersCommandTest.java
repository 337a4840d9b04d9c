package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import cat.impulsem.warehouse.access.AccessFile;
import cat.impulsem.warehouse.access.Account;
import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersCommandTest {
    private static final String PASSWORD = "twelve letters and more";

    @TempDir
    Path folder;

    private Path store;
    private Path password;
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void prepare() throws IOException {
        store = folder.resolve("store");
        password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    }

    @Test
    void accountIsAddedGrantedAnewAndRemovedAndEachIsWrittenDown() {
        assertThat(add("anna", "district_lead:d06:open+workers:city")).isZero();
        Account anna = accounts().get("anna");
        assertThat(anna.grants()).containsExactly("district_lead:d06:open+workers:city");
        assertThat(BCrypt.verifyer().verify(PASSWORD.toCharArray(), anna.password()).verified)
                .isTrue();

        assertThat(users("grant", "anna", "--grant", "evaluator:city:open")).isZero();
        assertThat(accounts().get("anna").grants()).containsExactly("evaluator:city:open");
        assertThat(accounts().get("anna").password()).isEqualTo(anna.password());

        assertThat(users("password", "anna", "--password-file", password.toString()))
                .isZero();
        assertThat(accounts().get("anna").password()).isNotEqualTo(anna.password());

        assertThat(users("remove", "anna")).isZero();
        assertThat(accounts()).isEmpty();
        AuditLog log = new AuditLog(new StoreLayout(store));
        assertThat(log.latest(9)).hasSize(4).allMatch(entry -> entry.deed().equals("account_changed"));
        assertThat(log.latest(9).toString()).doesNotContain(PASSWORD, "$2a$");
    }

    @Test
    void mistakesAreWrongUsage() throws IOException {
        assertThat(add("anna", "mayor:city:open")).isEqualTo(2);
        assertThat(said.toString()).contains("no role \"mayor\"");
        assertThat(add("an na", "evaluator:city:open")).isEqualTo(2);
        assertThat(users("remove", "nobody")).isEqualTo(2);
        Files.writeString(password, "short\n");
        assertThat(add("anna", "evaluator:city:open")).isEqualTo(2);
        assertThat(said.toString()).contains("at least 12 characters");
        assertThat(accounts()).isEmpty();
    }

    @Test
    void passwordHasNoOptionOfItsOwn() {
        assertThat(users("add", "anna", "--grant", "evaluator:city:open", "--password", PASSWORD))
                .isEqualTo(2);
    }

    @Test
    void demoPasswordsAreNewAtEveryStartAndOfTheDemoAlone() {
        AccessFile file = DemoAccounts.file(store);
        String first = DemoAccounts.renew(file);
        Map<String, Account> before = file.accounts();
        String second = DemoAccounts.renew(file);

        assertThat(first).isNotEqualTo(second).contains("management").contains("administrator");
        assertThat(file.accounts().get("management")).isNotEqualTo(before.get("management"));
        assertThat(AccessFile.of(store).accounts()).isEmpty();
        String password = first.lines()
                .filter(line -> line.startsWith("  lead "))
                .findFirst()
                .orElseThrow()
                .strip()
                .split(" +")[1];
        assertThat(BCrypt.verifyer()
                        .verify(password.toCharArray(), before.get("lead").password())
                        .verified)
                .isTrue();
    }

    @Test
    void logIsVerifiedWithOneCommand() throws IOException {
        add("anna", "evaluator:city:open");
        assertThat(run("log", "verify", "--store", store.toString())).isZero();
        assertThat(run("log", "verify", "--store", store.toString(), "--holds", "0".repeat(64)))
                .isEqualTo(1);

        Path file = new AuditLog(new StoreLayout(store)).file();
        Files.writeString(file, Files.readString(file).replace("anna", "nina"));
        assertThat(run("log", "verify", "--store", store.toString())).isEqualTo(1);
    }

    private int add(String name, String grant) {
        return users("add", name, "--grant", grant, "--password-file", password.toString());
    }

    private int users(String... arguments) {
        String[] all = Arrays.copyOf(new String[] {"users"}, arguments.length + 3);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--store";
        all[arguments.length + 2] = store.toString();
        return run(all);
    }

    private int run(String... arguments) {
        return Impulsem.commandLine().setErr(new PrintWriter(said, true)).execute(arguments);
    }

    private Map<String, Account> accounts() {
        return AccessFile.of(store).accounts();
    }
}
