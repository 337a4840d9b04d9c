package cat.impulsem.warehouse.snapshot;

import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Sha256;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Where the restricted zone is at hand, a snapshot must stand in the ledger of releases as it stands here. A copy of what
 * is released has no ledger beside it, and can only be compared with its own manifest.
 */
final class LedgerTie {
    private LedgerTie() {}

    static void require(String id, StoreLayout store, JsonNode manifest) {
        // Rotating the key of the pseudonyms takes the load away, but no release.
        if (!Files.exists(store.currentLoad()) && !Files.isDirectory(store.releases())) {
            return;
        }
        Path record = store.releases().resolve(id + ".json.gz");
        if (!Files.exists(record)) {
            throw new SnapshotException("snapshot " + id + " does not stand in the ledger of releases");
        }
        JsonNode certificate = manifest.path("disclosure").path("certificate");
        try {
            if (!Sha256.of(record).equals(certificate.path("ledger_sha256").asText())) {
                throw new SnapshotException(
                        "the certificate of snapshot " + id + " does not belong to the record in the ledger");
            }
            String bound = manifestIn(record);
            if (bound != null && !bound.equals(ManifestHash.of(manifest))) {
                throw new SnapshotException(
                        "snapshot " + id + " was altered: its manifest is not the one that the ledger names");
            }
        } catch (IOException damaged) {
            throw new SnapshotException("the ledger's record of snapshot " + id + " cannot be read", damaged);
        }
    }

    /** It stands among the first fields; null in records of earlier versions, which bind the figures only. */
    private static String manifestIn(Path record) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(record));
                JsonParser parser = Yaml.json().createParser(in)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    String field = parser.currentName();
                    parser.nextToken();
                    if (field.equals("manifest")) {
                        return parser.getValueAsString();
                    }
                    parser.skipChildren();
                }
            }
            return null;
        }
    }
}
