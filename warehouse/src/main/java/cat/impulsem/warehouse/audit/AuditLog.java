package cat.impulsem.warehouse.audit;

import cat.impulsem.warehouse.store.PrivateFolder;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The log of a store: JSON lines that are only ever added, each with the hash of the one before. A line that was
 * changed, taken out or slipped in breaks the chain; lines cut off at the end are found by whoever noted a later hash.
 */
public final class AuditLog {
    private static final Object IN_THIS_PROCESS = new Object();
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int LONGEST_DETAIL = 200;
    private static final ObjectWriter LINE = Yaml.json().writer().without(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final Clock clock;

    /** The log of a store. */
    public AuditLog(StoreLayout layout) {
        this(layout, Clock.systemUTC());
    }

    AuditLog(StoreLayout layout, Clock clock) {
        this.file = layout.audit().resolve("audit.jsonl");
        this.clock = clock;
    }

    /** Where it lies. */
    public Path file() {
        return file;
    }

    /** Adds one line; several processes may write at once. */
    public void add(String actor, Deed deed, Map<String, String> details) {
        synchronized (IN_THIS_PROCESS) {
            try {
                PrivateFolder.create(file.getParent());
                try (FileChannel lock = FileChannel.open(
                        file.resolveSibling(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    lock.lock();
                    append(actor, deed, details);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException("the audit log " + file + " cannot be written", failed);
            }
        }
    }

    /** The latest lines, latest first. */
    public List<AuditEntry> latest(int count) {
        try (Stream<String> lines = lines()) {
            List<AuditEntry> all = lines.map(AuditLog::read).toList();
            return all.reversed().stream().limit(count).toList();
        }
    }

    /** Goes through the whole chain. */
    public AuditVerdict verify() {
        try (Stream<String> lines = lines()) {
            AuditVerdict verdict = AuditVerdict.START;
            for (String line : (Iterable<String>) lines::iterator) {
                verdict = verdict.after(line);
                if (!verdict.holds()) {
                    return verdict;
                }
            }
            return verdict;
        }
    }

    /** Whether the chain holds a line with this hash, such as one noted elsewhere some time ago. */
    public boolean contains(String hash) {
        try (Stream<String> lines = lines()) {
            return lines.map(AuditLog::read).anyMatch(entry -> entry.hash().equals(hash));
        }
    }

    static AuditEntry read(String line) {
        try {
            return Yaml.json().readValue(line, AuditEntry.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a line of the audit log is not JSON: " + broken.getOriginalMessage());
        }
    }

    static String hash(AuditEntry entry) {
        AuditEntry bare = new AuditEntry(
                entry.number(), entry.at(), entry.actor(), entry.deed(), entry.details(), entry.previous(), "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(LINE.writeValueAsBytes(bare));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void append(String actor, Deed deed, Map<String, String> details) throws IOException {
        Optional<AuditEntry> last = last();
        Map<String, String> sorted = new TreeMap<>();
        details.forEach((key, value) -> sorted.put(key, brief(value)));
        AuditEntry open = new AuditEntry(
                last.map(AuditEntry::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                brief(actor),
                deed.key(),
                sorted,
                last.map(AuditEntry::hash).orElse(""),
                "");
        AuditEntry whole = new AuditEntry(
                open.number(), open.at(), open.actor(), open.deed(), open.details(), open.previous(), hash(open));
        Files.writeString(
                file, LINE.writeValueAsString(whole) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** What somebody typed into an address must not fill the disk. */
    private static String brief(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }

    private Optional<AuditEntry> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(LONGEST_LINE, log.length())];
            log.seek(log.length() - tail.length);
            log.readFully(tail);
            String[] lines = new String(tail, StandardCharsets.UTF_8).strip().split("\n");
            return lines[lines.length - 1].isEmpty() ? Optional.empty() : Optional.of(read(lines[lines.length - 1]));
        }
    }

    private Stream<String> lines() {
        try {
            return Files.exists(file) ? Files.lines(file) : Stream.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("the audit log " + file + " cannot be read", failed);
        }
    }
}
