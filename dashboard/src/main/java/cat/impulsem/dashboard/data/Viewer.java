package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.access.Grant;
import java.util.List;

/**
 * Who asks.
 *
 * @param name name of the account
 * @param grants what the person may see
 */
public record Viewer(String name, List<Grant> grants) {
    /** Somebody who did not sign in: sees nothing. */
    public static final Viewer NOBODY = new Viewer("", List.of());
}
