package cat.impulsem.warehouse.seal;

import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two tables that explain everything shown as well as the true one does: in one the figure is higher, in the other lower.
 *
 * @param higher the table with the higher figure
 * @param lower the table with the lower one; may be the true one
 * @param up how much higher
 * @param down how much lower
 * @param families whose own figures differ in one of them
 * @param support places whose figures differ in one of them
 */
record Proof(Shift higher, Shift lower, long up, long down, Set<Integer> families, BitSet support) {

    static Proof of(Cube cube, Support finder, Need need, Shift higher, Shift lower) {
        Set<Integer> families = new TreeSet<>();
        collect(cube, higher, families);
        collect(cube, lower, families);
        BitSet support = finder.of(higher);
        support.or(finder.of(lower));
        long up = Math.max(0, higher.reach(need, cube));
        long down = Math.max(0, -lower.reach(need, cube));
        return new Proof(higher, lower, up, down, families, support);
    }

    private static void collect(Cube cube, Shift shift, Set<Integer> families) {
        shift.forEach((base, atom, by) -> {
            int family = cube.base(base).grid().families()[atom];
            if (family >= 0) {
                families.add(family);
            }
        });
    }

    boolean meets(Need need) {
        return need.isMet(up, down) && !families.contains(need.attacker());
    }

    boolean isWithin(BitSet hidden) {
        BitSet outside = (BitSet) support.clone();
        outside.andNot(hidden);
        return outside.isEmpty();
    }
}
