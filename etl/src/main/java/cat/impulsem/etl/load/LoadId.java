package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.ShippedMapping;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.text.Sha256;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names that follow from content: what is the same has the same name. */
final class LoadId {
    /** To be raised whenever the same deliveries would give other facts. */
    private static final String CODE_VERSION = "3";

    private LoadId() {}

    /** The load of these deliveries without what was erased, by the rules that they were checked with, in whatever order they came. */
    static String of(Collection<StagedDelivery> staged, Erasures erasures) {
        String deliveries = staged.stream()
                .map(delivery -> delivery.id() + " " + delivery.rules())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return "L" + Sha256.of(deliveries + erasures.fingerprint()).substring(0, 12);
    }

    /**
     * Contracts, mapping and rules in force for a delivery.
     *
     * @param shippedMapping name of the mapping of the product that it is read with, or null
     */
    static String rules(Contracts contracts, String shippedMapping) {
        String mapping = shippedMapping == null ? "none" : ShippedMapping.fingerprint(shippedMapping);
        return Sha256.of(String.join("\n", contracts.fingerprint(), mapping, CODE_VERSION))
                .substring(0, 12);
    }
}
