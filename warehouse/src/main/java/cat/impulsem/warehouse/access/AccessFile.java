package cat.impulsem.warehouse.access;

import cat.impulsem.warehouse.store.PrivateFolder;
import cat.impulsem.warehouse.text.Problems;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The file of the people who may sign in and of what they may see. It lies beside the store, not in it: a copy of the
 * store is then no copy of the accounts.
 *
 * @param file the YAML file
 */
public record AccessFile(Path file) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");

    /** The file that belongs to a store unless another is named: {@code store-access.yml} beside {@code store}. */
    public static AccessFile of(Path store) {
        Path root = store.toAbsolutePath().normalize();
        return new AccessFile(root.resolveSibling(root.getFileName() + "-access.yml"));
    }

    /** Whether the file is there. */
    public boolean exists() {
        return Files.isRegularFile(file);
    }

    /** Whether somebody may be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The accounts by name; none when there is no file; a mistake anywhere in the file refuses all of it. */
    public Map<String, Account> accounts() {
        if (!exists()) {
            return Map.of();
        }
        try {
            Users read = Yaml.yaml().readValue(Files.readString(file), Users.class);
            Map<String, Account> accounts = read == null || read.users() == null ? Map.of() : read.users();
            check(accounts);
            return new TreeMap<>(accounts);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the access file " + file + " cannot be read: "
                    + broken.getOriginalMessage() + " (line " + line(broken) + ")");
        } catch (IOException failed) {
            throw new UncheckedIOException("the access file " + file + " cannot be read", failed);
        }
    }

    /** Replaces the accounts; readers see the old file or the new one, and nobody but the owner sees any. */
    public void write(Map<String, Account> accounts) {
        check(accounts);
        try {
            Path folder = PrivateFolder.create(file.toAbsolutePath().getParent());
            Path fresh =
                    Files.createTempFile(folder, ".access", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.write(fresh, Yaml.yaml().writeValueAsBytes(new Users(new TreeMap<>(accounts))));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("the access file " + file + " cannot be written", failed);
        }
    }

    private void check(Map<String, Account> accounts) {
        Problems problems = new Problems();
        accounts.forEach((name, account) -> check(problems, name, account));
        problems.throwIfAny("Mistakes in " + file);
    }

    private static void check(Problems problems, String name, Account account) {
        if (!isName(name)) {
            problems.add(name, "a name has up to 64 letters, digits, dots, hyphens, underscores and at signs");
        }
        if (account.password() == null || !BCRYPT.matcher(account.password()).matches()) {
            problems.add(name, "the password is not a bcrypt hash");
        }
        for (String line : account.grants()) {
            try {
                Grant.parse(line);
            } catch (IllegalArgumentException wrong) {
                problems.add(name, wrong.getMessage());
            }
        }
    }

    private static int line(JsonProcessingException broken) {
        return broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
    }

    /** The whole file. */
    private record Users(Map<String, Account> users) {}
}
