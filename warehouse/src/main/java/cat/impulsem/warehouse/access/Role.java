package cat.impulsem.warehouse.access;

import static cat.impulsem.warehouse.access.Right.ACCOUNTS;
import static cat.impulsem.warehouse.access.Right.ARRIVALS;
import static cat.impulsem.warehouse.access.Right.AUDIT;
import static cat.impulsem.warehouse.access.Right.DEFINITIONS;
import static cat.impulsem.warehouse.access.Right.DELIVERIES;
import static cat.impulsem.warehouse.access.Right.FIGURES;
import static cat.impulsem.warehouse.access.Right.FILES;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody is here for. Those who keep the data and the machine in order see no figures; those who see figures
 * do not see who looked at what.
 */
public enum Role {
    MANAGEMENT(DEFINITIONS, FIGURES, FILES, ARRIVALS, DELIVERIES),
    DISTRICT_LEAD(DEFINITIONS, FIGURES, FILES, ARRIVALS),
    CENTRE_TEAM(DEFINITIONS, FIGURES, FILES, ARRIVALS),
    EVALUATOR(DEFINITIONS, FIGURES, FILES, ARRIVALS, DELIVERIES),
    DATA_STEWARD(DEFINITIONS, ARRIVALS, DELIVERIES, AUDIT),
    ADMINISTRATOR(DEFINITIONS, ACCOUNTS);

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    /** Whether the role includes a right. */
    public boolean has(Right right) {
        return rights.contains(right);
    }

    /** Its word in files and claims. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word. */
    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    /** The words of all roles. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Role::key).toList();
    }
}
