package cat.impulsem.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Hides further cells until no attacker can narrow a cell that must be protected: for each such cell and attacker it
 * finds another table that explains everything shown, hides the cells in which the two differ, and at last shows again
 * what turned out to be needless. Equal input in any order gives equal output.
 */
public final class Protection {
    private final DisclosureProblem problem;
    private final Deadline deadline;
    private final Lattice lattice;
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
        Pattern pattern = new Pattern(lattice, known, needs, deadline);
        for (int number = 0; number < needs.size(); number++)
            if (!pattern.prove(number) && !pattern.repair(number)) throw unprotectable(needs.get(number));
        cleanUp(pattern);
        requireProved(pattern);
        return result(pattern);
    }

    /** What is hidden less can only be proved less, so one pass in falling order of cost finds all that is needless. */
    private void cleanUp(Pattern pattern) {
        List<Integer> added = pattern.secondaries();
        added.sort(Comparator.<Integer>comparingDouble(
                        place -> -lattice.cell(place).cost())
                .thenComparing(Comparator.naturalOrder()));
        added.forEach(pattern::show);
    }

    /** Checks every proof once more against the final pattern; the check uses arithmetic only. */
    private void requireProved(Pattern pattern) {
        double[] truth = lattice.values();
        for (int number = 0; number < needs.size(); number++) {
            Need need = needs.get(number);
            Proof proof = pattern.proof(number);
            if (!proof.holds(lattice, truth, pattern.hidden(), known.get(need.attacker())) || !need.met(proof.reach()))
                throw unprotectable(need);
        }
    }

    private Suppression result(Pattern pattern) {
        SortedSet<String> hidden = names(
                pattern.hidden().stream().filter(place -> lattice.cell(place).standing() != Standing.ABSENT));
        SortedSet<String> added = names(pattern.secondaries().stream().mapToInt(Integer::intValue));
        return new Suppression(hidden, added, certificate(hidden));
    }

    private Certificate certificate(SortedSet<String> hidden) {
        SortedMap<String, Bounds> bounds =
                new BoundsAudit(lattice, deadline).doubts(hidden, Attacker.OUTSIDER, thresholds());
        for (Need need : needs) requireSafe(need, bounds);
        return new Certificate(
                ViewHash.of(problem, hidden),
                lattice.size(),
                hidden.size(),
                attackers.size(),
                needs.size(),
                thresholds(),
                bounds,
                Solver.NAME);
    }

    /** The audit is a second opinion: it works from what is shown and shares nothing with the search for witnesses. */
    private void requireSafe(Need need, SortedMap<String, Bounds> bounds) {
        if (need.attacker() != 0) return;
        Bounds found = bounds.get(lattice.cell(need.cell()).id());
        if (found == null || need.safety().judge(found) != Verdict.OK) throw unprotectable(need);
    }

    private Safety thresholds() {
        long upper =
                needs.stream().mapToLong(need -> need.safety().upper()).max().orElse(0);
        long width =
                needs.stream().mapToLong(need -> need.safety().width()).max().orElse(0);
        return new Safety(upper, width);
    }

    private SortedSet<String> names(IntStream places) {
        SortedSet<String> names = new TreeSet<>();
        places.forEach(place -> names.add(lattice.cell(place).id()));
        return names;
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
