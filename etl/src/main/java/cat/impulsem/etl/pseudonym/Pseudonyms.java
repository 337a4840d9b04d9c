package cat.impulsem.etl.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns identifiers into keyed pseudonyms: equal identifiers stay equal, nobody without the key can go back. */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private static final int REMEMBERED = 50_000;
    private final Mac mac;
    private final Map<String, String> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Pseudonyms made with that key; not for use by several threads at once. */
    public Pseudonyms(PseudonymKey key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.secret(), ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    /** The pseudonym of a resident. */
    public String person(String identifier) {
        return remembered.computeIfAbsent("person:" + normal(identifier), this::digest);
    }

    /** The pseudonym of a worker; unlike the one that the same identifier has as a resident. */
    public String professional(String identifier) {
        return remembered.computeIfAbsent("professional:" + normal(identifier), this::digest);
    }

    /** The mark of an erased pseudonym: it is known again when it is delivered, and cannot be found in any table. */
    public String erased(String pseudonym) {
        return digest("erased:" + pseudonym);
    }

    String of(String domain, String text) {
        return digest(domain + text);
    }

    private static String normal(String identifier) {
        return identifier.strip().toUpperCase(Locale.ROOT);
    }

    private String digest(String text) {
        byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES));
    }
}
