package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.audit.Deed;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/** Writes down what commands did to a store, under the name of the system's user. */
final class Deeds {
    private Deeds() {}

    static void loaded(StoreLayout store) {
        LoadRecord.inForce(store)
                .ifPresent(load -> note(
                        store,
                        Deed.LOADED,
                        Map.of(
                                "load",
                                load.loadId(),
                                "deliveries",
                                String.valueOf(load.deliveries().size()))));
    }

    static void published(StoreLayout store) {
        new SnapshotStore(store).current().ifPresent(id -> note(store, Deed.PUBLISHED, Map.of("snapshot", id)));
    }

    static void rolledBack(StoreLayout store, String from, String to) {
        note(store, Deed.ROLLED_BACK, Map.of("from", from, "snapshot", to));
    }

    /** How many rows went, and never whose. */
    static void purged(StoreLayout store, String what, Map<String, Long> rows) {
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        String load = LoadRecord.inForce(store).map(LoadRecord::loadId).orElse("");
        note(store, Deed.PURGED, Map.of("what", what, "rows", String.valueOf(all), "load", load));
    }

    /** Before anything is counted: that somebody is in a store, or not, is told by the numbers alone. */
    static void lookedUp(StoreLayout store, String what) {
        if (Files.exists(store.currentLoad())) {
            note(store, Deed.LOOKED_UP, Map.of("what", what));
        }
    }

    /** What was taken out of a store, and what of it; whoever only has a copy of what is released has no log to write. */
    static void exported(StoreLayout store, String what, Map<String, String> selection) {
        if (Files.exists(store.currentLoad())) {
            Map<String, String> details = new TreeMap<>(selection);
            details.put("command", what);
            note(store, Deed.EXPORTED, details);
        }
    }

    static void changed(StoreLayout store, String account, String change) {
        note(store, Deed.ACCOUNT_CHANGED, Map.of("account", account, "change", change));
    }

    private static void note(StoreLayout store, Deed deed, Map<String, String> details) {
        new AuditLog(store).add("system:" + System.getProperty("user.name", "unknown"), deed, details);
    }
}
