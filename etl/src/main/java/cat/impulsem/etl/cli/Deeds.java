package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.audit.Deed;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.StoreLayout;
import java.util.Map;

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

    static void changed(StoreLayout store, String account, String change) {
        note(store, Deed.ACCOUNT_CHANGED, Map.of("account", account, "change", change));
    }

    private static void note(StoreLayout store, Deed deed, Map<String, String> details) {
        new AuditLog(store).add("system:" + System.getProperty("user.name", "unknown"), deed, details);
    }
}
