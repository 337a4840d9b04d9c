package cat.impulsem.dashboard.access;

import cat.impulsem.warehouse.access.Grant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grants as an identity provider tells them: a list of words in one claim, of which those that begin with
 * {@code impulsem:} are grants of one line. Keycloak's realm roles come as {@code realm_access.roles}.
 */
final class ClaimedGrants {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimedGrants.class);
    private static final String OURS = "impulsem:";

    private final List<String> path;

    /** Reads the claim at that path, its parts divided by dots. */
    ClaimedGrants(String path) {
        this.path = List.of(path.split("\\."));
    }

    List<Grant> of(Map<String, Object> claims) {
        Object at = claims;
        for (String part : path) {
            at = at instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return at instanceof Collection<?> words
                ? words.stream()
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .filter(word -> word.startsWith(OURS))
                        .map(word -> grant(word.substring(OURS.length())))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** What cannot be understood grants nothing. */
    private static Optional<Grant> grant(String line) {
        try {
            return Optional.of(Grant.parse(line));
        } catch (IllegalArgumentException wrong) {
            LOG.warn("The identity provider told a grant that grants nothing: {}", wrong.getMessage());
            return Optional.empty();
        }
    }
}
