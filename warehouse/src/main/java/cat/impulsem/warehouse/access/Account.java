package cat.impulsem.warehouse.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One person who signs in with a password of this installation.
 *
 * @param password bcrypt hash of the password
 * @param grants what the person may see, a line each, as {@link Grant#parse} reads them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Account(String password, List<String> grants) {
    public Account {
        grants = grants == null ? List.of() : List.copyOf(grants);
    }

    /** What the person may see. */
    public List<Grant> granted() {
        return grants.stream().map(Grant::parse).toList();
    }
}
