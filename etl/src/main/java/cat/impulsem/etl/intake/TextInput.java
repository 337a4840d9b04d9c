package cat.impulsem.etl.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Opens text files strictly: a byte that is not valid in the declared encoding is an error, never a replacement sign. */
final class TextInput {
    private static final int BUFFER = 1 << 16;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private TextInput() {}

    static BufferedReader open(DeliveryPart part) throws IOException {
        return new BufferedReader(new InputStreamReader(withoutMark(part), decoder(part)), BUFFER);
    }

    /** Reads the whole file once, so that what is wrong with its bytes is known before any row is used. */
    static void check(DeliveryPart part) {
        try (BufferedReader reader = open(part)) {
            char[] buffer = new char[BUFFER];
            long line = 1;
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                line = countLines(part, buffer, read, line);
            }
        } catch (IOException failed) {
            throw explain(part, failed);
        }
    }

    private static long countLines(DeliveryPart part, char[] buffer, int length, long line) {
        long lines = line;
        for (int i = 0; i < length; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
            if (buffer[i] == 0) {
                throw part.unreadable(
                        Phrase.of("line {0}", lines),
                        Phrase.of("text in {0}", part.layout().charset()),
                        Phrase.of("a zero byte"));
            }
        }
        return lines;
    }

    /** Says in words why a text file could not be read. */
    static UnreadablePartException explain(DeliveryPart part, IOException failed) {
        if (failed instanceof CharacterCodingException) {
            String charset = part.layout().charset();
            return part.unreadable(
                    Phrase.of("line {0}", firstBadLine(part)),
                    Phrase.of("text in {0}", charset),
                    Phrase.of("bytes that are not {0}", charset));
        }
        if (failed instanceof ExpansionGuard.TooLargeException bomb) {
            return part.unreadable(null, bomb.limit(), Phrase.of("a compressed file that expands beyond it"));
        }
        return part.unreadable(
                null, Phrase.of("a file that can be read"), Phrase.of("\"{0}\" while reading", failed.getMessage()));
    }

    private static long firstBadLine(DeliveryPart part) {
        long line = 1;
        try (InputStream bytes = bytes(part)) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int read = bytes.read(); read >= 0; read = bytes.read()) {
                content.write(read);
                if (read == '\n') {
                    decoder(part).decode(ByteBuffer.wrap(content.toByteArray()));
                    content.reset();
                    line++;
                }
            }
            return line;
        } catch (IOException here) {
            return line;
        }
    }

    private static InputStream bytes(DeliveryPart part) throws IOException {
        Path path = Path.of(part.path());
        InputStream file = Files.newInputStream(path);
        if (!part.compressed()) {
            return new BufferedInputStream(file, BUFFER);
        }
        try {
            InputStream expanded = new GZIPInputStream(file, BUFFER);
            return new BufferedInputStream(
                    new ExpansionGuard(expanded, Files.size(path), ExpansionLimit.declared()), BUFFER);
        } catch (IOException broken) {
            file.close();
            throw broken;
        }
    }

    private static InputStream withoutMark(DeliveryPart part) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(bytes(part), UTF_8_MARK.length);
        byte[] start = stream.readNBytes(UTF_8_MARK.length);
        if (!Arrays.equals(start, UTF_8_MARK)) {
            stream.unread(start);
            return stream;
        }
        if (!part.layout().charset().equals("UTF-8")) {
            stream.close();
            throw part.unreadable(
                    Phrase.of("line {0}", 1),
                    Phrase.of("text in {0}", part.layout().charset()),
                    Phrase.of("the mark of UTF-8"));
        }
        return stream;
    }

    private static CharsetDecoder decoder(DeliveryPart part) {
        return Charset.forName(part.layout().charset())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
