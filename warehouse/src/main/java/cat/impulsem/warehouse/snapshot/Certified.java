package cat.impulsem.warehouse.snapshot;

import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets only snapshots pass whose manifest holds a certificate of disclosure control and whose files are, byte for byte,
 * those that the manifest lists, and whose manifest is the one that the ledger of releases names. The files are read once by a process, and again
 * when the manifest is another, or a file was written, exchanged or renamed since.
 */
final class Certified {
    private static final Map<Path, String> PASSED = new ConcurrentHashMap<>();

    private Certified() {}

    /** Throws where anything is missing, added or altered. */
    static void require(String id, StoreLayout store) {
        Path folder = store.snapshots().resolve(id);
        Path key = folder.toAbsolutePath().normalize();
        String files = sha256(folder.resolve(SnapshotStore.MANIFEST)) + traces(folder);
        if (!files.equals(PASSED.get(key))) {
            check(id, folder);
            PASSED.put(key, files);
        }
        LedgerTie.require(id, store, read(folder.resolve(SnapshotStore.MANIFEST)));
    }

    private static void check(String id, Path folder) {
        JsonNode manifest = read(folder.resolve(SnapshotStore.MANIFEST));
        String view = manifest.path("disclosure")
                .path("certificate")
                .path("view_sha256")
                .asText("");
        if (view.isBlank()) {
            throw new SnapshotException(
                    "snapshot " + id + " has no certificate of disclosure control; publish it again");
        }
        JsonNode files = manifest.path("files");
        Set<String> listed = new TreeSet<>();
        files.fieldNames().forEachRemaining(listed::add);
        if (!listed.contains(SnapshotStore.DATABASE) || !listed.equals(present(folder))) {
            throw new SnapshotException("snapshot " + id + " does not hold the files that its manifest lists");
        }
        for (String name : listed) {
            if (!sha256(folder.resolve(name))
                    .equals(files.path(name).path("sha256").asText())) {
                throw new SnapshotException("snapshot " + id + " was altered: " + name + " is not what was published");
            }
        }
    }

    /** What no change of a file leaves as it was: the time of its last change of any kind cannot be set. */
    private static String traces(Path folder) {
        return present(folder).stream()
                .map(name -> name + trace(folder.resolve(name)))
                .collect(Collectors.joining());
    }

    private static Map<String, Object> trace(Path file) {
        boolean isUnix = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
        try {
            return new TreeMap<>(Files.readAttributes(
                    file, isUnix ? "unix:size,lastModifiedTime,ctime,ino" : "size,lastModifiedTime,fileKey"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Set<String> present(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(SnapshotStore.MANIFEST))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return Yaml.json().readTree(file.toFile());
        } catch (IOException damaged) {
            throw new SnapshotException("the manifest " + file + " cannot be read", damaged);
        }
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
