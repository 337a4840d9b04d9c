package cat.impulsem.warehouse.disclosure;

import java.util.Comparator;
import java.util.List;

/**
 * A closed lattice: every figure displayed anywhere and everything that ties them. The order of its parts is of no
 * consequence: they are sorted.
 *
 * @param cells all figures
 * @param relations sums between them
 * @param inequalities other published or known limits
 * @param insiders attackers besides the outsider, who is always considered
 */
public record DisclosureProblem(
        List<Cell> cells, List<Relation> relations, List<Inequality> inequalities, List<Attacker> insiders) {
    public DisclosureProblem {
        cells = cells.stream().sorted(Comparator.comparing(Cell::id)).toList();
        relations = relations.stream()
                .distinct()
                .sorted(Comparator.comparing(Relation::total)
                        .thenComparing(relation -> String.join("\u0000", relation.children())))
                .toList();
        inequalities = inequalities.stream()
                .sorted(Comparator.comparing(Inequality::toString))
                .toList();
        insiders =
                insiders.stream().sorted(Comparator.comparing(Attacker::name)).toList();
    }

    /** A lattice whose only attacker is the outsider. */
    public static DisclosureProblem of(List<Cell> cells, List<Relation> relations) {
        return new DisclosureProblem(cells, relations, List.of(), List.of());
    }
}
