package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.DeliveredFile;
import cat.impulsem.etl.intake.Delivery;
import cat.impulsem.etl.intake.Gap;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.warehouse.store.LoadedFile;
import cat.impulsem.warehouse.text.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What is known of a delivery whose rows are staged; written beside them as DELIVERY.json.
 *
 * @param shippedMapping name of the mapping of the product that its rows were read with, or null
 * @param rules fingerprint of the contracts, the mapping and the rules that its rows were checked with
 * @param key fingerprint of the key of its pseudonyms
 * @param receivedAt when it was first staged
 * @param receivedOn that day, where it was received; its days may not lie behind it when it declares no day of issue
 * @param rows rows of each delivered table
 */
record StagedDelivery(
        String id,
        String name,
        String source,
        YearMonth firstMonth,
        YearMonth lastMonth,
        List<Integer> centres,
        List<Gap> gaps,
        LocalDate issued,
        int sequence,
        String shippedMapping,
        List<LoadedFile> files,
        String rules,
        String key,
        Instant receivedAt,
        LocalDate receivedOn,
        Map<String, Long> rows) {
    private static final String FILE = "DELIVERY.json";

    static StagedDelivery of(Delivery delivery, String rules, String key, Receipt receipt, StagedCounts counts) {
        return new StagedDelivery(
                delivery.id(),
                Identifiers.withhold(delivery.name()),
                Identifiers.withhold(delivery.source()),
                delivery.firstMonth(),
                delivery.lastMonth(),
                delivery.centres(),
                delivery.gaps(),
                delivery.issued(),
                delivery.sequence(),
                delivery.shippedMapping(),
                delivery.files().stream().map(file -> staged(file, counts)).toList(),
                rules,
                key,
                receipt.at(),
                receipt.on(),
                counts.byTable());
    }

    private static LoadedFile staged(DeliveredFile file, StagedCounts counts) {
        String name = Identifiers.withhold(file.name());
        return new LoadedFile(name, file.sha256(), file.bytes(), counts.ofFile(name));
    }

    static StagedDelivery read(Path folder) {
        try {
            return Yaml.json().readValue(folder.resolve(FILE).toFile(), StagedDelivery.class);
        } catch (IOException failed) {
            throw new UncheckedIOException("the staged delivery " + folder + " cannot be read", failed);
        }
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    void write(Path folder) throws IOException {
        Yaml.json().writeValue(folder.resolve(FILE).toFile(), this);
    }

    /** Pseudonyms of another key would make other people of the same ones. */
    void requireKey(PseudonymKey current) {
        if (!key.equals(current.fingerprint())) {
            throw new IllegalArgumentException("the pseudonyms of the delivery \"" + name
                    + "\" were made with another key; name the file of that key in IMPULSEM_KEY_FILE");
        }
    }

    Receipt receipt() {
        // Deliveries staged by earlier versions know the moment only.
        return new Receipt(
                receivedAt, receivedOn == null ? LocalDate.ofInstant(receivedAt, ZoneOffset.UTC) : receivedOn);
    }

    StagedDelivery with(Map<String, Long> otherRows) {
        return new StagedDelivery(
                id,
                name,
                source,
                firstMonth,
                lastMonth,
                centres,
                gaps,
                issued,
                sequence,
                shippedMapping,
                files,
                rules,
                key,
                receivedAt,
                receivedOn,
                otherRows);
    }

    boolean holds(String table) {
        return rows.containsKey(table);
    }

    boolean covers(YearMonth month) {
        return firstMonth != null && !month.isBefore(firstMonth) && !month.isAfter(lastMonth);
    }

    /** Whether it says itself that it lacks that table for that centre and month. */
    boolean lacks(String table, int centre, YearMonth month) {
        return gaps.stream().anyMatch(gap -> gap.holds(table, centre, month));
    }

    /** Whether this one corrects what the other one says about that table. */
    boolean replaces(StagedDelivery other, String table) {
        return source.equals(other.source) && sequence > other.sequence && holds(table);
    }
}
