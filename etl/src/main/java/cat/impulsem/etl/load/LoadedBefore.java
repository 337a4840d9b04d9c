package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.Delivery;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.StoreLayout;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The deliveries of the load in force, which the next load is made of as well. */
final class LoadedBefore {
    private final Contracts contracts;
    private final PseudonymKey key;

    LoadedBefore(Contracts contracts, PseudonymKey key) {
        this.contracts = contracts;
        this.key = key;
    }

    /** Those of a store, without the ones that are given again. */
    List<StagedDelivery> in(StoreLayout store, List<Delivery> given) {
        Set<String> again = given.stream().map(Delivery::id).collect(Collectors.toSet());
        return LoadRecord.inForce(store).stream()
                .flatMap(load -> load.deliveries().stream())
                .filter(delivery -> !again.contains(delivery.id()))
                .map(delivery -> StagedDelivery.read(store.staged().resolve(delivery.id())))
                .map(this::usable)
                .toList();
    }

    /** Rows checked by other rules do not fit together with new ones. */
    private StagedDelivery usable(StagedDelivery delivery) {
        delivery.requireKey(key);
        if (!delivery.rules().equals(LoadId.rules(contracts, delivery.shippedMapping()))) {
            throw new IllegalArgumentException(
                    "the delivery \"" + delivery.name()
                            + "\" was checked by the contracts of another version; load its folder again first, or beside what you load now");
        }
        return delivery;
    }
}
