package cat.impulsem.etl.cli;

import cat.impulsem.etl.demo.DemoCity;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.DataKind;

/** Whether a store holds records of the demo city, so that every screen and file made from it must say so. */
final class Simulated {
    private Simulated() {}

    /** The kind of everything that is made from a store. */
    static DataKind kindOf(StoreLayout store) {
        return DataKind.of(in(store));
    }

    static boolean in(StoreLayout store) {
        return LoadRecord.inForce(store).stream()
                .flatMap(load -> load.deliveries().stream())
                .anyMatch(delivery -> delivery.source().equals(DemoCity.SOURCE));
    }
}
