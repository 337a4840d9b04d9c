package cat.impulsem.etl.load;

import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    static final String FILE = "LOAD.json";

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
            List<StagedFile> files,
            Map<String, Long> rows,
            long goodRows,
            long quarantinedRows) {}

    /** The load that is in force, if anything is loaded. */
    public static Optional<LoadRecord> inForce(StoreLayout store) {
        return new Pointer(store.currentLoad())
                .read()
                .map(id -> read(store.loads().resolve(id)));
    }

    static LoadRecord read(Path load) {
        try {
            return Yaml.json().readValue(load.resolve(FILE).toFile(), LoadRecord.class);
        } catch (IOException failed) {
            throw new UncheckedIOException("the load " + load + " cannot be read", failed);
        }
    }

    void write(Path load) {
        try {
            Yaml.json().writeValue(load.resolve(FILE).toFile(), this);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
