package cat.impulsem.dashboard.access;

import cat.impulsem.warehouse.access.Account;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;

/**
 * Somebody who signed in with a password of this installation.
 *
 * @param name name of the account
 * @param proof tells whether the password is still the one that was given; nothing of it can be read off
 */
record LocalUser(String name, String proof) implements Principal, Serializable {
    static LocalUser of(String name, Account account) {
        return new LocalUser(name, proof(account));
    }

    @Override
    public String getName() {
        return name;
    }

    boolean isStill(Account account) {
        return proof.equals(proof(account));
    }

    private static String proof(Account account) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(account.password().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
