package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.ShippedMapping;
import cat.impulsem.warehouse.contract.Contracts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Names that follow from content: what is the same has the same name. */
final class LoadId {
    /** To be raised whenever the same deliveries would give other facts. */
    private static final String CODE_VERSION = "3";

    private LoadId() {}

    /** The load of these deliveries, by the rules that they were checked with, in whatever order they came. */
    static String of(Collection<StagedDelivery> staged) {
        String deliveries = staged.stream()
                .map(delivery -> delivery.id() + " " + delivery.rules())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return "L" + sha256(deliveries).substring(0, 12);
    }

    /**
     * Contracts, mapping and rules in force for a delivery.
     *
     * @param shippedMapping name of the mapping of the product that it is read with, or null
     */
    static String rules(Contracts contracts, String shippedMapping) {
        String mapping = shippedMapping == null ? "none" : ShippedMapping.fingerprint(shippedMapping);
        return sha256(String.join("\n", contracts.fingerprint(), mapping, CODE_VERSION))
                .substring(0, 12);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
