package cat.impulsem.warehouse.snapshot;

import cat.impulsem.warehouse.text.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The fingerprint of a manifest and, since it lists the hash of each, of all files of a snapshot. It stands in the record
 * of the release, and the hash of the record in the manifest; so that hash alone is left out of it.
 */
public final class ManifestHash {
    private ManifestHash() {}

    /** Fingerprint of a manifest, however it is set out. */
    public static String of(JsonNode manifest) {
        JsonNode copy = manifest.deepCopy();
        if (copy.path("disclosure").path("certificate") instanceof ObjectNode certificate) {
            certificate.remove("ledger_sha256");
        }
        return Sha256.of(copy.toString());
    }
}
