package cat.impulsem.warehouse.store;

import cat.impulsem.warehouse.text.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a load was made of and what came out; written beside it as LOAD.json.
 *
 * @param loadId follows from the deliveries, the contracts and the rules
 * @param contracts version of each contract
 * @param deliveries what was loaded, in order of their ids
 * @param tables counts of each delivered table; read = facts + quarantine
 */
public record LoadRecord(
        String loadId,
        Map<String, Integer> contracts,
        List<LoadedDelivery> deliveries,
        Map<String, TableCount> tables) {
    /** What is known of facts that were written without a record. */
    public static final LoadRecord NONE = new LoadRecord(null, null, null, null);

    private static final String FILE = "LOAD.json";

    public LoadRecord {
        contracts = contracts == null ? Map.of() : contracts;
        deliveries = deliveries == null ? List.of() : List.copyOf(deliveries);
        tables = tables == null ? Map.of() : new TreeMap<>(tables);
    }

    /**
     * One delivery in a load.
     *
     * @param goodRows its rows that became facts
     * @param quarantinedRows its rows that did not
     */
    public record LoadedDelivery(
            String id,
            String name,
            String source,
            YearMonth firstMonth,
            YearMonth lastMonth,
            int sequence,
            Instant receivedAt,
            List<LoadedFile> files,
            Map<String, Long> rows,
            long goodRows,
            long quarantinedRows) {}

    /** The load that is in force, if anything is loaded. */
    public static Optional<LoadRecord> inForce(StoreLayout store) {
        return new Pointer(store.currentLoad())
                .read()
                .map(id -> read(store.loads().resolve(id)));
    }

    /** The record of a load, given its folder; empty where facts were written without one. */
    public static Optional<LoadRecord> find(Path load) {
        return Files.exists(load.resolve(FILE)) ? Optional.of(read(load)) : Optional.empty();
    }

    /** The record of a load, given its folder. */
    public static LoadRecord read(Path load) {
        try {
            return Yaml.json().readValue(load.resolve(FILE).toFile(), LoadRecord.class);
        } catch (IOException failed) {
            throw new UncheckedIOException("the load " + load + " cannot be read", failed);
        }
    }

    /** Writes this record into the folder of its load. */
    public void write(Path load) {
        try {
            Yaml.json().writeValue(load.resolve(FILE).toFile(), this);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
