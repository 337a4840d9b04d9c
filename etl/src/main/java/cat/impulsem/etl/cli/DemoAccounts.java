package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.access.AccessFile;
import cat.impulsem.warehouse.access.Account;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One account for each role over the demo city. Their passwords are made up anew at every start and printed once; the
 * file is of the demo alone, so none of them opens anything else.
 */
final class DemoAccounts {
    private static final List<DemoAccount> ALL = List.of(
            new DemoAccount(
                    "management", "management:city:open+workers+persons", "the whole city: begin with this one"),
            new DemoAccount(
                    "lead", "district_lead:d06:open+workers+persons:city", "Gràcia and its centres, beside the city"),
            new DemoAccount(
                    "team",
                    "centre_team:c1:open+workers+persons:d01+city",
                    "the centre Raval Nord, beside district and city"),
            new DemoAccount("evaluator", "evaluator:city:open+workers+persons", "every figure, to take away"),
            new DemoAccount("steward", "data_steward:city:", "what was delivered, who looked at what; no figures"),
            new DemoAccount("administrator", "administrator::", "who has which grants; no figures"));

    private DemoAccounts() {}

    static AccessFile file(Path store) {
        return new AccessFile(store.resolveSibling(store.getFileName() + "-demo-access.yml"));
    }

    /** Gives every account a new password and tells them. */
    static String renew(AccessFile file) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        StringBuilder told =
                new StringBuilder("Sign in with one of these accounts (new passwords at every start):\n\n");
        told.append(line("account", "password", "sees"));
        for (DemoAccount each : ALL) {
            String password = Passwords.random();
            accounts.put(each.name(), new Account(Passwords.hash(password), List.of(each.grant())));
            told.append(line(each.name(), password, each.sees()));
        }
        file.write(accounts);
        return told.toString();
    }

    private static String line(String name, String password, String sees) {
        return "  %-15s%-22s%s%n".formatted(name, password, sees);
    }

    /**
     * An account of the demo.
     *
     * @param name name and, in effect, role
     * @param grant what it may see
     * @param sees the same in words
     */
    private record DemoAccount(String name, String grant, String sees) {}
}
