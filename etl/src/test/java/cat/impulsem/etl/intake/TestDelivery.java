package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A delivery that a test writes file by file and then reads. */
final class TestDelivery {
    static final Contracts CONTRACTS = Contracts.load();
    private final Path folder;

    TestDelivery(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    TestDelivery file(String name, String content) {
        return file(name, content, StandardCharsets.UTF_8);
    }

    TestDelivery file(String name, String content, Charset charset) {
        return bytes(name, content.getBytes(charset));
    }

    TestDelivery bytes(String name, byte[] content) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), content);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    TestDelivery zipped(String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes(name, bytes.toByteArray());
    }

    TestDelivery copy(Path file) {
        try {
            return bytes(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Delivery read() {
        return Delivery.read(folder, CONTRACTS);
    }

    List<String> problems() {
        return read().problems().stream().map(FileProblem::toString).toList();
    }

    /** All rows of a table, once the delivery is known to be readable. */
    List<RawRow> rows(String table) {
        Delivery delivery = read();
        if (!delivery.problems().isEmpty()) {
            throw new AssertionError(delivery.problems());
        }
        List<RawRow> rows = new ArrayList<>();
        for (DeliveryPart part : delivery.parts()) {
            if (part.table().equals(table)) {
                rows.addAll(rows(part));
            }
        }
        return rows;
    }

    static List<RawRow> rows(DeliveryPart part) {
        List<RawRow> rows = new ArrayList<>();
        try (RawRows open = PartReader.open(part, CONTRACTS.get(part.table()))) {
            open.forEachRemaining(rows::add);
        }
        return rows;
    }

    static String value(RawRow row, String table, String column) {
        TableContract contract = CONTRACTS.get(table);
        return row.values()[contract.columnNames().indexOf(column)];
    }

    static List<String> values(List<RawRow> rows, String table, String column) {
        return rows.stream().map(row -> value(row, table, column)).toList();
    }
}
