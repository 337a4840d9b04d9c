package cat.impulsem.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

/** Asks the auditor, attacker by attacker, whether what must be protected is; uses no witness of the protection. */
final class SafetyCheck {
    private SafetyCheck() {}

    static void requireSafe(DisclosureProblem problem, Set<String> hidden) {
        requireSafe(problem, hidden, Attacker.OUTSIDER);
        problem.insiders().forEach(insider -> requireSafe(problem, hidden, insider));
    }

    private static void requireSafe(DisclosureProblem problem, Set<String> hidden, Attacker attacker) {
        Lattice lattice = new Lattice(problem);
        OwnPart own = new OwnPart(lattice, lattice.places(attacker.knows()));
        Map<String, Bounds> bounds = new BoundsAudit(problem, Deadline.none()).bounds(hidden, attacker);
        for (Cell cell : problem.cells()) {
            long part = own.of(lattice.place(cell.id()));
            if (!cell.safety().asked() || attacker.knows().contains(cell.id()) || part == cell.value()) continue;
            assertThat(verdict(cell, bounds.get(cell.id()), part))
                    .as("%s before %s: %s", cell.id(), attacker.name(), bounds.get(cell.id()))
                    .isEqualTo(Verdict.OK);
        }
    }

    private static Verdict verdict(Cell cell, Bounds bounds, long part) {
        Long lower = bounds.lower() == null ? null : bounds.lower() - part;
        Long upper = bounds.upper() == null ? null : bounds.upper() - part;
        return cell.safety().judge(new Bounds(lower, upper));
    }
}
