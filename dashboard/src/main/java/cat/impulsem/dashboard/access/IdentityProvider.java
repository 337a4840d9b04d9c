package cat.impulsem.dashboard.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;

/**
 * The OpenID Connect provider of the house, where there is one. {@code IMPULSEM_OIDC_ISSUER}, {@code .._CLIENT_ID} and
 * {@code .._CLIENT_SECRET} or {@code .._CLIENT_SECRET_FILE} name it.
 */
@Configuration
@ConditionalOnProperty(IdentityProvider.ISSUER)
class IdentityProvider {
    static final String ISSUER = "impulsem.oidc.issuer";

    @Bean
    ClientRegistrationRepository provider(Environment environment) {
        return new InMemoryClientRegistrationRepository(
                ClientRegistrations.fromIssuerLocation(environment.getRequiredProperty(ISSUER))
                        .registrationId("impulsem")
                        .clientId(environment.getRequiredProperty("impulsem.oidc.client-id"))
                        .clientSecret(secret(environment))
                        .scope("openid", "profile")
                        .userNameAttributeName(environment.getProperty("impulsem.oidc.name", "preferred_username"))
                        .build());
    }

    private static String secret(Environment environment) {
        String file = environment.getProperty("impulsem.oidc.client-secret-file");
        if (file == null) {
            return environment.getRequiredProperty("impulsem.oidc.client-secret");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("the client secret in " + file + " cannot be read", failed);
        }
    }
}
