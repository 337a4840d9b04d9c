package cat.impulsem.dashboard.wire;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;

/** Ways to sign a token without the key of the provider. */
enum Signature {
    /** By another key under the name of the provider's. */
    OF_ANOTHER_KEY {
        @Override
        String token(Map<String, Object> claims, String secret) {
            try {
                return signed(JWSAlgorithm.RS256, new RSASSASigner(new RSAKeyGenerator(2048).generate()), claims);
            } catch (JOSEException failed) {
                throw new IllegalStateException(failed);
            }
        }
    },
    /** By what client and provider share, which is no key of tokens. */
    OF_THE_CLIENT_SECRET {
        @Override
        String token(Map<String, Object> claims, String secret) {
            try {
                return signed(JWSAlgorithm.HS256, new MACSigner(secret), claims);
            } catch (JOSEException failed) {
                throw new IllegalStateException(failed);
            }
        }
    },
    /** By nobody. */
    NONE {
        @Override
        String token(Map<String, Object> claims, String secret) {
            return new PlainJWT(set(claims)).serialize();
        }
    };

    abstract String token(Map<String, Object> claims, String secret);

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, Map<String, Object> claims)
            throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(algorithm).keyID("city").build();
        SignedJWT token = new SignedJWT(header, set(claims));
        token.sign(signer);
        return token.serialize();
    }

    private static JWTClaimsSet set(Map<String, Object> claims) {
        try {
            return JWTClaimsSet.parse(claims);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
