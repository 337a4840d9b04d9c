package cat.impulsem.warehouse.disclosure;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who holds everything that is shown or ever was, and perhaps some cells besides.
 *
 * @param name whose view this is
 * @param knows cells whose values the attacker has at work, such as those of the own centre
 */
public record Attacker(String name, Set<String> knows) {
    /** Everybody: knows what is shown and nothing else. */
    public static final Attacker OUTSIDER = new Attacker("outsider", Set.of());

    public Attacker {
        knows = Collections.unmodifiableSet(new TreeSet<>(knows));
    }
}
