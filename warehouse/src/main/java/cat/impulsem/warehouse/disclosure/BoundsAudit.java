package cat.impulsem.warehouse.disclosure;

import java.util.BitSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Computes what an attacker can compute: the tightest whole-numbered bounds of every cell that is hidden from him.
 * Values of hidden cells are never read, so a release can be audited without the restricted data.
 */
public final class BoundsAudit {
    private final Lattice lattice;
    private final Deadline deadline;

    public BoundsAudit(DisclosureProblem problem, Deadline deadline) {
        this(new Lattice(problem), deadline);
    }

    BoundsAudit(Lattice lattice, Deadline deadline) {
        this.lattice = lattice;
        this.deadline = deadline;
    }

    /** Bounds of the hidden and absent cells that the attacker does not know, by name. */
    public SortedMap<String, Bounds> bounds(Set<String> hidden, Attacker attacker) {
        return found(hidden, attacker, null);
    }

    /**
     * Bounds that the attacker provably cannot narrow, by name: wide enough where the tightest ones are, else the
     * tightest. Much faster in a large lattice, where one table shows enough about many cells.
     */
    public SortedMap<String, Bounds> doubts(Set<String> hidden, Attacker attacker, Safety enough) {
        return found(hidden, attacker, enough);
    }

    private SortedMap<String, Bounds> found(Set<String> hidden, Attacker attacker, Safety enough) {
        BitSet unknown = unknown(hidden, attacker);
        double[] seen = seen(unknown);
        SortedMap<String, Bounds> bounds = new TreeMap<>();
        for (int[] members : Components.all(lattice, unknown)) {
            GroupBounds group = new GroupBounds(system(members, seen), enough, deadline);
            for (int i = 0; i < members.length; i++)
                bounds.put(lattice.cell(members[i]).id(), group.bounds(i));
        }
        return bounds;
    }

    private LinearSystem system(int[] members, double[] seen) {
        double[] lower = new double[members.length];
        double[] upper = new double[members.length];
        for (int i = 0; i < members.length; i++) {
            lower[i] = lattice.cell(members[i]).lowest();
            upper[i] = Double.POSITIVE_INFINITY;
        }
        return new LinearSystem(lower, upper, new Group(lattice, members).rows(seen));
    }

    private BitSet unknown(Set<String> hidden, Attacker attacker) {
        BitSet unknown = lattice.places(hidden);
        for (int i = 0; i < lattice.size(); i++) if (lattice.cell(i).standing() == Standing.ABSENT) unknown.set(i);
        unknown.andNot(lattice.places(attacker.knows()));
        return unknown;
    }

    private double[] seen(BitSet unknown) {
        double[] seen = lattice.values();
        unknown.stream().forEach(place -> seen[place] = Double.NaN);
        return seen;
    }
}
