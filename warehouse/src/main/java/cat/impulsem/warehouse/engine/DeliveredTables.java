package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.store.LoadRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which tables a load was given at all; a table of which an empty file came was delivered too. */
record DeliveredTables(Path load, Optional<LoadRecord> record) {

    static DeliveredTables read(Path load) {
        return new DeliveredTables(load, LoadRecord.find(load));
    }

    // Without a record of the load, its facts are all there is to tell.
    boolean has(String table) {
        return record.map(known -> known.tables().containsKey(table))
                .orElseGet(() -> Files.isDirectory(load.resolve("facts").resolve(table)));
    }
}
