package cat.impulsem.etl.pseudonym;

import cat.impulsem.warehouse.store.PrivateFolder;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** The secret behind the pseudonyms: 32 random bytes in a file that only its owner can read, kept outside the store. */
public final class PseudonymKey implements Serializable {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private final String file;
    private final byte[] secret;

    private PseudonymKey(Path file, byte[] secret) {
        this.file = file.toString();
        this.secret = secret;
    }

    /** Reads the key in that file, which is created with fresh random bytes when it does not exist. */
    public static PseudonymKey at(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            if (!Files.exists(absolute)) {
                create(absolute);
            }
            refuseWhenOthersCanRead(absolute);
            return new PseudonymKey(absolute, secretIn(absolute));
        } catch (IOException failed) {
            throw new UncheckedIOException("the pseudonym key " + absolute + " cannot be read or created", failed);
        }
    }

    /** The file named by {@code IMPULSEM_KEY_FILE}, or {@code ~/.impulsem/pseudonym.key}. */
    public static Path usualFile(Map<String, String> environment) {
        String named = environment.get("IMPULSEM_KEY_FILE");
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home"), ".impulsem", "pseudonym.key")
                : Path.of(named);
    }

    /** Throws when the key lies in that folder: who gets a copy of the store must not get the key with it. */
    public void refuseInside(Path store) {
        if (real(Path.of(file)).startsWith(real(store))) {
            throw new IllegalStateException("the pseudonym key " + file + " lies inside the store " + store
                    + "; move it elsewhere and name its place in IMPULSEM_KEY_FILE");
        }
    }

    /** Tells keys apart without telling anything about the key. */
    public String fingerprint() {
        return new Pseudonyms(this).of("key:", "fingerprint").substring(0, 8);
    }

    byte[] secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "PseudonymKey[" + file + "]";
    }

    private static void create(Path file) throws IOException {
        PrivateFolder.create(file.getParent());
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        Path draft = Files.createTempFile(
                file.getParent(), ".key", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            Files.writeString(draft, HexFormat.of().formatHex(fresh) + "\n", StandardOpenOption.WRITE);
            // A link, not a rename: when two programs create the key at once, both go on with the first one.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            return;
        } finally {
            Files.delete(draft);
        }
    }

    private static void refuseWhenOthersCanRead(Path file) throws IOException {
        Set<PosixFilePermission> tooMuch = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        tooMuch.removeAll(OWNER_ONLY);
        tooMuch.remove(PosixFilePermission.OWNER_EXECUTE);
        if (!tooMuch.isEmpty()) {
            throw new IllegalStateException("others can read the pseudonym key " + file + "; run: chmod 600 " + file
                    + ", and consider it known");
        }
    }

    private static byte[] secretIn(Path file) throws IOException {
        String text = Files.readString(file).strip();
        if (!text.matches("[0-9a-fA-F]{" + 2 * BYTES + "}")) {
            throw new IllegalStateException(
                    "the pseudonym key " + file + " is not " + 2 * BYTES + " hexadecimal digits");
        }
        return HexFormat.of().parseHex(text);
    }

    private static Path real(Path path) {
        try {
            return Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
