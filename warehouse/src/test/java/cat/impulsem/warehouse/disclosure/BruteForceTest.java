package cat.impulsem.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Random small hierarchies: what the auditor computes and what the protection promises, against all tables there are. */
class BruteForceTest {
    private static final Set<String> OWN = Set.of("c00|k0", "c00|k1", "c00|T");

    @Property(tries = 150)
    void a17AuditedBoundsAreThoseOfAllTables(
            @ForAll("leaves") List<Integer> leaves, @ForAll("cells") Set<String> chosen, @ForAll boolean zerosShown) {
        Map<String, Long> truth = table(leaves);
        long floor = zerosShown ? 1 : 0;
        Set<String> hidden = hideable(chosen, truth, floor);

        assertThat(audit(truth, hidden, Set.of(), floor)).isEqualTo(BruteForce.bounds(truth, hidden, floor));
    }

    @Property(tries = 80)
    void a17LeadOfACentreBoundsTheOthersAsAllTablesDo(
            @ForAll("leaves") List<Integer> leaves, @ForAll("cells") Set<String> chosen) {
        Map<String, Long> truth = table(leaves);
        Set<String> hidden = hideable(chosen, truth, 1);
        Set<String> unknown = new TreeSet<>(hidden);
        unknown.removeAll(OWN);

        assertThat(audit(truth, hidden, OWN, 1)).isEqualTo(BruteForce.bounds(truth, unknown, 1));
    }

    @Property(tries = 120)
    void a17ProtectedTablesKeepTheirDoubtInAllTables(@ForAll("leaves") List<Integer> leaves) {
        Map<String, Long> truth = table(leaves);
        Set<String> hidden = protect(truth);
        Statistics.label("protected").collect(!hidden.isEmpty());
        Map<String, Bounds> bounds = BruteForce.bounds(truth, hidden, 1);

        for (String id : hidden)
            if (truth.get(id) < 3)
                assertThat(Safety.threshold(3).judge(bounds.get(id))).as(id).isEqualTo(Verdict.OK);
    }

    @Property(tries = 60)
    void a17OnePersonMoreLeavesTheTableSafe(
            @ForAll("leaves") List<Integer> leaves, @ForAll @IntRange(max = 7) int where) {
        List<Integer> more = new ArrayList<>(leaves);
        more.set(where, more.get(where) + 1);

        a17ProtectedTablesKeepTheirDoubtInAllTables(more);
    }

    @Property(tries = 60)
    void a17HiddenValuesDoNotEnterTheAudit(
            @ForAll("leaves") List<Integer> leaves, @ForAll("cells") Set<String> chosen) {
        Map<String, Long> truth = table(leaves);
        Set<String> hidden = hideable(chosen, truth, 1);
        Map<String, Long> masked = new HashMap<>(truth);
        hidden.forEach(id -> masked.put(id, 9_999L));

        assertThat(audit(masked, hidden, Set.of(), 1)).isEqualTo(audit(truth, hidden, Set.of(), 1));
    }

    @Provide
    Arbitrary<List<Integer>> leaves() {
        return Arbitraries.integers().between(0, 3).list().ofSize(8);
    }

    @Provide
    Arbitrary<Set<String>> cells() {
        return Arbitraries.of(table(List.of(0, 0, 0, 0, 0, 0, 0, 0)).keySet())
                .set()
                .ofMinSize(2)
                .ofMaxSize(14);
    }

    /** The hidden cells; none when the table is so small that it cannot be protected at all. */
    private static Set<String> protect(Map<String, Long> truth) {
        List<Cell> cells =
                truth.keySet().stream().map(id -> cell(id, truth.get(id))).toList();
        DisclosureProblem problem =
                DisclosureProblem.of(HidingCost.byHeight(cells, BruteForce.RELATIONS), BruteForce.RELATIONS);
        try {
            SortedSet<String> hidden = Protection.of(problem, Deadline.none()).hidden();
            return hidden;
        } catch (UnprotectableException unprotectable) {
            return Set.of();
        }
    }

    private static Cell cell(String id, long value) {
        if (id.equals("city|T")) return Cell.shown(id, value);
        return value > 0 && value < 3 ? Cell.hidden(id, value, 1, Safety.threshold(3)) : Cell.hideable(id, value, 1);
    }

    private static Map<String, Bounds> audit(
            Map<String, Long> table, Set<String> hidden, Set<String> known, long floor) {
        List<Cell> cells = table.keySet().stream()
                .map(id -> Cell.hideable(id, table.get(id), floor))
                .toList();
        DisclosureProblem problem = DisclosureProblem.of(cells, BruteForce.RELATIONS);
        return new BoundsAudit(problem, Deadline.none()).bounds(hidden, new Attacker("attacker", known));
    }

    private static Map<String, Long> table(List<Integer> leaves) {
        return BruteForce.table(id -> leaves.get(BruteForce.LEAVES.indexOf(id)));
    }

    /** Cells that may be hidden; the city total is always shown, so that the tables are finitely many. */
    private static Set<String> hideable(Set<String> chosen, Map<String, Long> truth, long floor) {
        return chosen.stream()
                .filter(id -> !id.equals("city|T") && truth.get(id) >= floor)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
