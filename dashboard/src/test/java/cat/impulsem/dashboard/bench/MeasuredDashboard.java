package cat.impulsem.dashboard.bench;

import cat.impulsem.dashboard.browser.RunningDashboard;
import cat.impulsem.dashboard.fixture.FixtureAccounts;
import cat.impulsem.dashboard.wire.Browser;
import cat.impulsem.warehouse.access.Account;
import cat.impulsem.warehouse.store.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A dashboard of its own over a copy of what a store has published, so that the store's log of who looked at what stays
 * true. Its one account sees everything; the password is made up for the run and leaves with it.
 */
final class MeasuredDashboard implements AutoCloseable {
    private static final int CHEAP = 4;
    private final String password = UUID.randomUUID().toString();
    private final Path folder;
    private final RunningDashboard dashboard;

    MeasuredDashboard(Path store) throws IOException {
        folder = Files.createTempDirectory("impulsem-bench");
        copy(store.resolve("released"), folder.resolve("store/released"));
        Account account = new Account(
                new BCryptPasswordEncoder(CHEAP).encode(password), List.of("management:city:open+workers+persons"));
        Path accounts = FixtureAccounts.write(folder, Map.of(FixtureAccounts.MANAGEMENT, account));
        dashboard = RunningDashboard.start(
                RunningDashboard.command(folder.resolve("store"), "--server.port=0", "--access=" + accounts));
    }

    String address() {
        return dashboard.address();
    }

    long processId() {
        return dashboard.processId();
    }

    /** Somebody who has just signed in; one at a time, since many tries of one name at once are taken for guessing. */
    synchronized Browser signedIn() {
        return new Browser(dashboard.address()).signedIn(FixtureAccounts.MANAGEMENT, password);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Override
    public void close() {
        dashboard.close();
        Folders.delete(folder);
    }
}
