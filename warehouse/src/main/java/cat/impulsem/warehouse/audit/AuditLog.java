package cat.impulsem.warehouse.audit;

import cat.impulsem.warehouse.store.PrivateFolder;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Sha256;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
 *
 * <p>A line that was being written when the machine stopped stays as it is. The next line to be written goes behind it,
 * after one that holds its hash: so everybody can go on working, and nobody can pass a line that he spoilt for an accident
 * that was never noted.
 */
public final class AuditLog {
    private static final Object IN_THIS_PROCESS = new Object();
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int LONGEST_DETAIL = 200;
    private static final String TORN = "torn_sha256";
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

    /** The latest lines, latest first; what was not written to its end is none. */
    public List<AuditEntry> latest(int count) {
        try (Stream<String> lines = lines()) {
            List<AuditEntry> all = lines.flatMap(line -> found(line).stream()).toList();
            return all.reversed().stream().limit(count).toList();
        }
    }

    /** Goes through the whole chain. */
    public AuditVerdict verify() {
        try (Stream<String> lines = lines()) {
            AuditVerdict verdict = AuditVerdict.START;
            String torn = null;
            for (String line : (Iterable<String>) lines::iterator) {
                if (torn == null && found(line).isEmpty()) {
                    torn = line;
                    continue;
                }
                if (torn != null && !seals(line, torn)) {
                    return verdict.after(torn);
                }
                torn = null;
                verdict = verdict.after(line);
                if (!verdict.holds()) {
                    return verdict;
                }
            }
            return torn == null ? verdict : verdict.after(torn);
        }
    }

    private static boolean seals(String line, String torn) {
        return found(line)
                .filter(entry -> entry.deed().equals(Deed.LOG_SEALED.key()))
                .filter(entry -> Sha256.of(torn).equals(entry.details().get(TORN)))
                .isPresent();
    }

    /** Whether the chain holds a line with this hash, such as one noted elsewhere some time ago. */
    public boolean contains(String hash) {
        try (Stream<String> lines = lines()) {
            return lines.flatMap(line -> found(line).stream())
                    .anyMatch(entry -> entry.hash().equals(hash));
        }
    }

    private static Optional<AuditEntry> found(String line) {
        try {
            return Optional.of(read(line));
        } catch (IllegalStateException torn) {
            return Optional.empty();
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
        List<String> tail = tail();
        Optional<AuditEntry> last =
                tail.reversed().stream().flatMap(line -> found(line).stream()).findFirst();
        if (last.isEmpty() && Files.exists(file) && Files.size(file) >= LONGEST_LINE) {
            throw new IllegalStateException("the end of the audit log " + file + " is not a log; put it right before"
                    + " anything is looked at or done");
        }
        StringBuilder text = new StringBuilder();
        if (isTorn()) {
            text.append("\n");
        }
        if (!tail.isEmpty() && found(tail.getLast()).isEmpty()) {
            AuditEntry seal = entry(last, "system", Deed.LOG_SEALED, Map.of(TORN, Sha256.of(tail.getLast())));
            text.append(LINE.writeValueAsString(seal)).append("\n");
            last = Optional.of(seal);
        }
        Map<String, String> sorted = new TreeMap<>();
        details.forEach((key, value) -> sorted.put(key, brief(value)));
        text.append(LINE.writeValueAsString(entry(last, brief(actor), deed, sorted)))
                .append("\n");
        write(text.toString());
    }

    private AuditEntry entry(Optional<AuditEntry> last, String actor, Deed deed, Map<String, String> details) {
        AuditEntry open = new AuditEntry(
                last.map(AuditEntry::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                actor,
                deed.key(),
                details,
                last.map(AuditEntry::hash).orElse(""),
                "");
        return new AuditEntry(
                open.number(), open.at(), open.actor(), open.deed(), open.details(), open.previous(), hash(open));
    }

    // On the disk before anybody is shown anything.
    private void write(String text) throws IOException {
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                log.write(bytes);
            }
            log.force(false);
        }
    }

    /** What somebody typed into an address must not fill the disk. */
    private static String brief(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }

    private List<String> tail() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(2 * LONGEST_LINE, log.length())];
            log.seek(log.length() - tail.length);
            log.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private boolean isTorn() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(log.length() - 1);
            return log.read() != '\n';
        }
    }

    // Not Files.lines: half a letter at the end of a torn line would be an error.
    private Stream<String> lines() {
        try {
            if (!Files.exists(file)) {
                return Stream.empty();
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
            return reader.lines().onClose(() -> close(reader));
        } catch (IOException failed) {
            throw new UncheckedIOException("the audit log " + file + " cannot be read", failed);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
