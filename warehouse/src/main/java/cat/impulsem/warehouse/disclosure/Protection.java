package cat.impulsem.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Hides further cells until no attacker can narrow a cell that must be protected: for each such cell and attacker it
 * finds another table that explains everything shown, hides the cells in which the two differ, and at last shows again
 * what turned out to be needless. Equal input in any order gives equal output.
 */
public final class Protection {
    private final Lattice lattice;
    private final DisclosureProblem problem;
    private final Deadline deadline;
    private final List<Attacker> attackers = new ArrayList<>();
    private final List<BitSet> known = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();

    private Protection(DisclosureProblem problem, Deadline deadline) {
        this.problem = problem;
        this.deadline = deadline;
        lattice = new Lattice(problem);
        lattice.requireConsistent();
        attackers.add(Attacker.OUTSIDER);
        attackers.addAll(problem.insiders());
        for (Attacker attacker : attackers) known.add(lattice.places(attacker.knows()));
        for (int i = 0; i < attackers.size(); i++) addNeeds(i);
    }

    /** Protects every cell against every attacker, or throws if that is impossible or stays unproved. */
    public static Suppression of(DisclosureProblem problem, Deadline deadline) {
        return new Protection(problem, deadline).run();
    }

    private Suppression run() {
        Pattern pattern = new Pattern(lattice, known, deadline);
        for (Need need : needs)
            if (!pattern.prove(need) && !pattern.repair(need)) throw unprotectable(need);
        cleanUp(pattern);
        SortedSet<String> hidden = new TreeSet<>();
        pattern.hidden().stream()
                .mapToObj(lattice::cell)
                .filter(cell -> cell.standing() != Standing.ABSENT)
                .forEach(cell -> hidden.add(cell.id()));
        return new Suppression(hidden);
    }

    /** What is hidden less can only be proved less, so one pass in falling order of cost finds all that is needless. */
    private void cleanUp(Pattern pattern) {
        List<Integer> added = pattern.secondaries();
        added.sort(Comparator.<Integer>comparingDouble(place -> -lattice.cell(place).cost())
                .thenComparing(Comparator.naturalOrder()));
        for (int place : added) pattern.show(place, needs);
    }

    private void addNeeds(int attacker) {
        OwnPart own = new OwnPart(lattice, known.get(attacker));
        for (int place = 0; place < lattice.size(); place++) {
            Cell cell = lattice.cell(place);
            if (!cell.safety().asked() || known.get(attacker).get(place)) continue;
            long rest = cell.value() - own.of(place);
            if (rest != 0 || attacker == 0) needs.add(new Need(place, attacker, rest, cell.safety()));
        }
    }

    private UnprotectableException unprotectable(Need need) {
        return new UnprotectableException(
                lattice.cell(need.cell()).id(), attackers.get(need.attacker()).name());
    }
}
