package cat.impulsem.dashboard.access;

import cat.impulsem.warehouse.access.AccessFile;
import cat.impulsem.warehouse.access.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts as the file gives them at this moment. A file that cannot be read gives none. */
final class LiveAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(LiveAccounts.class);

    private final AccessFile file;
    private String version = "";
    private Map<String, Account> accounts = Map.of();

    LiveAccounts(AccessFile file) {
        this.file = file;
    }

    synchronized Map<String, Account> all() {
        String now = versionNow();
        if (!now.equals(version)) {
            version = now;
            accounts = read();
        }
        return accounts;
    }

    Optional<Account> of(String name) {
        return Optional.ofNullable(all().get(name));
    }

    private Map<String, Account> read() {
        try {
            return file.accounts();
        } catch (RuntimeException broken) {
            LOG.error("Nobody with a password can sign in or go on: {}", broken.getMessage());
            return Map.of();
        }
    }

    /** A file is always replaced whole, so another file key or time means other accounts. */
    private String versionNow() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.file(), BasicFileAttributes.class);
            return attributes.fileKey() + " " + attributes.lastModifiedTime() + " " + attributes.size();
        } catch (IOException missing) {
            return "missing";
        }
    }
}
