package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.access.AccessFile;
import cat.impulsem.warehouse.access.Account;
import cat.impulsem.warehouse.access.Grant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who may sign in to the dashboard with a password, and what they may see; running dashboards follow at once. */
@Command(
        name = "users",
        description = "Accounts of the dashboard: who may sign in, and what they may see.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UsersCommand.Add.class,
            UsersCommand.Grants.class,
            UsersCommand.Password.class,
            UsersCommand.Remove.class
        })
final class UsersCommand implements Callable<Integer> {
    private static final String GRANT = "what the account may see, ROLE:UNITS:SENSITIVITY[:TOTALS]; may be repeated."
            + " Roles: management, district_lead, centre_team, evaluator, data_steward, administrator. Units: city,"
            + " d06, c17, joined by +, with all that lies in them. Sensitivity: open, workers, persons. Totals: units"
            + " of which only their own figures are shown. Example: district_lead:d06:open+workers+persons:city";

    @Mixin
    private StoreOption store;

    @Mixin
    private AccessOption access;

    @Override
    public Integer call() {
        AccessFile file = access.of(store.folder());
        System.out.println("Accounts in " + file.file());
        file.accounts()
                .forEach((name, account) ->
                        System.out.println("  " + name + "  " + String.join("  ", account.grants())));
        return ExitCode.DONE;
    }

    /** One account in the file. */
    private abstract static class Change implements Callable<Integer> {
        @Mixin
        private StoreOption store;

        @Mixin
        private AccessOption access;

        @Parameters(paramLabel = "NAME", description = "name of the account")
        private String name;

        abstract void change(String name, Map<String, Account> accounts);

        abstract String done();

        @Override
        public final Integer call() {
            AccessFile file = access.of(store.folder());
            Map<String, Account> accounts = new TreeMap<>(file.accounts());
            change(name, accounts);
            file.write(accounts);
            Deeds.changed(store.layout(), name, done());
            System.out.println("Account " + name + " " + done() + " in " + file.file());
            return ExitCode.DONE;
        }

        static Account known(String name, Map<String, Account> accounts) {
            if (!accounts.containsKey(name)) {
                throw new UsageException(
                        "no account \"" + name + "\"; there are: " + String.join(", ", accounts.keySet()));
            }
            return accounts.get(name);
        }
    }

    /** Another account. */
    @Command(
            name = "add",
            description = "Add an account; the password is asked for, or read from standard input or a file.",
            mixinStandardHelpOptions = true)
    static final class Add extends Change {
        @Option(names = "--grant", paramLabel = "GRANT", required = true, description = GRANT)
        private List<String> grants;

        @Option(names = "--password-file", paramLabel = "FILE", description = "file whose first line is the password")
        private Path passwordFile;

        @Override
        void change(String name, Map<String, Account> accounts) {
            if (!AccessFile.isName(name)) {
                throw new UsageException(
                        "\"" + name + "\" is no name for an account: up to 64 letters, digits, . _ @ -");
            }
            if (accounts.containsKey(name)) {
                throw new UsageException("there is an account \"" + name + "\" already; see './impulsem users --help'");
            }
            grants.forEach(Grant::parse);
            accounts.put(name, new Account(Passwords.hash(Passwords.read(passwordFile)), grants));
        }

        @Override
        String done() {
            return "added";
        }
    }

    /** Other grants. */
    @Command(
            name = "grant",
            description = "Replace what an account may see; without --grant it may see nothing.",
            mixinStandardHelpOptions = true)
    static final class Grants extends Change {
        @Option(names = "--grant", paramLabel = "GRANT", description = GRANT)
        private List<String> grants = List.of();

        @Override
        void change(String name, Map<String, Account> accounts) {
            grants.forEach(Grant::parse);
            accounts.put(name, new Account(known(name, accounts).password(), grants));
        }

        @Override
        String done() {
            return "granted " + (grants.isEmpty() ? "nothing" : String.join(" ", grants));
        }
    }

    /** Another password. */
    @Command(
            name = "password",
            description = "Change a password; whoever is signed in with the old one has to sign in again.",
            mixinStandardHelpOptions = true)
    static final class Password extends Change {
        @Option(names = "--password-file", paramLabel = "FILE", description = "file whose first line is the password")
        private Path passwordFile;

        @Override
        void change(String name, Map<String, Account> accounts) {
            List<String> grants = known(name, accounts).grants();
            accounts.put(name, new Account(Passwords.hash(Passwords.read(passwordFile)), grants));
        }

        @Override
        String done() {
            return "given another password";
        }
    }

    /** One account less. */
    @Command(name = "remove", description = "Remove an account.", mixinStandardHelpOptions = true)
    static final class Remove extends Change {
        @Override
        void change(String name, Map<String, Account> accounts) {
            known(name, accounts);
            accounts.remove(name);
        }

        @Override
        String done() {
            return "removed";
        }
    }
}
