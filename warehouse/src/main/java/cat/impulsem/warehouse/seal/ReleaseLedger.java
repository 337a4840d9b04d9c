package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.disclosure.UnprovedException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.PrivateFolder;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * All releases of a store, one file each, never changed: {@code restricted/releases/<snapshot>.json.gz}. Each names the
 * hash of the one before, so that none can be taken out or altered unseen; and whatever snapshot is there must have its
 * record, so that no end of them is cut off and no empty ledger passes for that of a first release.
 */
final class ReleaseLedger {
    private static final String ENDING = ".json.gz";
    private final Path folder;
    private final SnapshotStore snapshots;

    ReleaseLedger(StoreLayout store) {
        folder = store.releases();
        snapshots = new SnapshotStore(store);
    }

    /** Records, oldest first. */
    List<LedgerRecord> records() {
        return chain().stream().map(ReleaseLedger::read).toList();
    }

    /** SHA-256 of the last record, or null. */
    String last() {
        List<Path> chain = chain();
        return chain.isEmpty() ? null : hash(chain.getLast());
    }

    /** The files in the order in which each names the one before. */
    private List<Path> chain() {
        Map<String, Path> following = new HashMap<>();
        List<Path> files = files();
        for (Path file : files) {
            following.put(String.valueOf(read(file).previous()), file);
        }
        List<Path> chain = new ArrayList<>();
        String last = null;
        while (following.containsKey(String.valueOf(last))) {
            chain.add(following.remove(String.valueOf(last)));
            last = hash(chain.getLast());
        }
        if (chain.size() < files.size()) {
            throw new UnprovedException("the ledger of releases was altered: of " + files.size() + " records only "
                    + chain.size() + " follow each other");
        }
        requireAllSnapshots();
        return chain;
    }

    private void requireAllSnapshots() {
        snapshots.named().stream().filter(id -> !has(id)).findFirst().ifPresent(id -> {
            throw new UnprovedException("snapshot " + id + " does not stand in the ledger of releases");
        });
    }

    /** SHA-256 of one record. */
    String hashOf(String snapshot) {
        return hash(folder.resolve(snapshot + ENDING));
    }

    boolean has(String snapshot) {
        return Files.exists(folder.resolve(snapshot + ENDING));
    }

    /** Adds a record; a snapshot is recorded once. */
    void append(LedgerRecord record) {
        try {
            PrivateFolder.create(folder);
            Path fresh = folder.resolve(record.snapshot() + ENDING + ".new");
            ObjectWriter writer = Yaml.json().writer().without(SerializationFeature.INDENT_OUTPUT);
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(fresh))) {
                writer.writeValue(out, record);
            }
            Path file = folder.resolve(record.snapshot() + ENDING);
            if (Files.exists(file)) {
                throw new UnprovedException("release " + record.snapshot() + " stands in the ledger already");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static LedgerRecord read(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return Yaml.json().readValue(in, LedgerRecord.class);
        } catch (IOException failed) {
            throw new UnprovedException("the ledger of releases cannot be read: " + file.getFileName());
        }
    }

    private static String hash(Path file) {
        try {
            return Hash.of(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
