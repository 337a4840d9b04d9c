package cat.impulsem.warehouse.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers every mistake of a declaration before one exception names them all. */
public final class Problems {
    private final List<String> found = new ArrayList<>();

    /** Notes one mistake: where it stands and what was expected instead of what was found. */
    public void add(String where, String what) {
        found.add(where + ": " + what);
    }

    /** Notes an unknown name, with the nearest known one. */
    public void unknown(String where, String kind, String name, Collection<String> known) {
        String hint = NearestName.of(name, known)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
        add(where, "no " + kind + " \"" + name + "\"" + hint);
    }

    /** Every mistake noted so far, in the order of noting. */
    public List<String> all() {
        return List.copyOf(found);
    }

    /** Throws one exception that lists everything noted, or does nothing when there is nothing. */
    public void throwIfAny(String title) {
        if (!found.isEmpty()) {
            throw new DeclarationException(title, found);
        }
    }
}
