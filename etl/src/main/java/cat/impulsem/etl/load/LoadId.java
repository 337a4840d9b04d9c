package cat.impulsem.etl.load;

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
    private static final String CODE_VERSION = "2";

    private LoadId() {}

    /** The load of these deliveries, by these contracts and this code, in whatever order they came. */
    static String of(Collection<String> deliveryIds, Contracts contracts) {
        String deliveries = deliveryIds.stream().distinct().sorted().collect(Collectors.joining("\n"));
        return "L" + sha256(deliveries + "\n" + rules(contracts)).substring(0, 12);
    }

    /** Contracts and rules in force. */
    static String rules(Contracts contracts) {
        String versions = contracts.all().stream()
                .map(contract -> contract.table() + ":" + contract.version())
                .collect(Collectors.joining("\n"));
        return sha256(versions + "\n" + CODE_VERSION).substring(0, 12);
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
