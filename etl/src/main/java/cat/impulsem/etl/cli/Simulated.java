package cat.impulsem.etl.cli;

import cat.impulsem.etl.demo.DemoCity;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.StoreLayout;

/** Whether a store holds records of the demo city, so that every screen and file made from it must say so. */
final class Simulated {
    private Simulated() {}

    static boolean in(StoreLayout store) {
        return LoadRecord.inForce(store).stream()
                .flatMap(load -> load.deliveries().stream())
                .anyMatch(delivery -> delivery.source().equals(DemoCity.SOURCE));
    }
}
