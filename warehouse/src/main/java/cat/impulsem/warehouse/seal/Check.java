package cat.impulsem.warehouse.seal;

import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The last word on every proof, in whole-number arithmetic and nothing else: it takes the table that a proof claims to be
 * possible, works out each figure of it, and compares. It shares no step with the search.
 */
final class Check {
    private final Cube cube;
    private final BitSet hidden;
    private final Floors floors;
    private final long[] changes;

    /**
     * Of all that is to be seen.
     *
     * @param silence where proofs may count on it that zeros are hidden as well
     */
    Check(Cube cube, BitSet hidden, Silence silence) {
        this(cube, hidden, new Floors(cube, silence));
    }

    /**
     * Of what is seen for now.
     *
     * @param floors the least that hidden figures can be
     */
    Check(Cube cube, BitSet hidden, Floors floors) {
        this.cube = cube;
        this.hidden = hidden;
        this.floors = floors;
        this.changes = new long[cube.ground().size()];
    }

    boolean isOf(Floors other) {
        return floors == other;
    }

    boolean holds(List<Prover.Proved> proved) {
        Map<Proof, Set<Integer>> possible = new IdentityHashMap<>();
        return proved.stream().allMatch(one -> holds(one.need(), one.proof(), possible));
    }

    /** A table that agrees with what everybody sees says nothing to those whose own figures it leaves alone. */
    private boolean holds(Need need, Proof proof, Map<Proof, Set<Integer>> possible) {
        boolean isKnown = possible.containsKey(proof);
        if (!isKnown
                && !(isPossible(need.before(Need.OUTSIDER), proof.higher())
                        && isPossible(need.before(Need.OUTSIDER), proof.lower()))) {
            return false;
        }
        Set<Integer> families = possible.computeIfAbsent(proof, this::families);
        return hidden.get(need.place())
                && !families.contains(need.attacker())
                && need.isMet(reach(need, proof.higher()), -reach(need, proof.lower()));
    }

    private Set<Integer> families(Proof proof) {
        Set<Integer> families = new HashSet<>();
        Shift.Move collect =
                (base, atom, by) -> families.add(cube.base(base).grid().families()[atom]);
        proof.higher().forEach(collect);
        proof.lower().forEach(collect);
        families.remove(Need.OUTSIDER);
        return families;
    }

    private long reach(Need need, Shift shift) {
        long reach = difference(need.base(), need.place(), shift);
        return need.less() < 0 ? reach : reach - difference(need.less(), need.place(), shift);
    }

    private long difference(int base, int place, Shift shift) {
        long sum = 0;
        for (int atom : cube.base(base).grid().atomsOf()[place]) {
            sum += shift.of(base, atom);
        }
        return sum;
    }

    /** Whether the table agrees with all that is seen and known. */
    boolean isPossible(Need need, Shift shift) {
        boolean[] fails = {false};
        shift.forEach((base, atom, by) -> fails[0] |= !isPossible(need, shift, base, atom));
        return !fails[0] && seenFiguresStay(shift);
    }

    private boolean isPossible(Need need, Shift shift, int number, int atom) {
        Base base = cube.base(number);
        long value = base.values()[atom] + shift.of(number, atom);
        boolean isKnown = need.attacker() >= 0 && base.grid().families()[atom] == need.attacker();
        return !isKnown
                && base.movable().get(atom)
                && value >= floors.of(number, atom)
                && sharesHold(shift, number, atom)
                && limitsHold(shift, number, atom);
    }

    private boolean seenFiguresStay(Shift shift) {
        return nowhere(shift, (base, place) -> isSeenToChange(place) || isSeenToVanish(base, place));
    }

    // Its parts, not itself: rounded amounts of time may differ from their sum.
    private long sum(int base, int place) {
        long sum = 0;
        for (int atom : cube.base(base).grid().atomsOf()[place]) {
            sum += cube.base(base).values()[atom];
        }
        return sum;
    }

    /** Whether no hidden figure that is known to be something is nothing in the table. */
    boolean leavesSomething(Shift shift) {
        return nowhere(shift, this::isSeenToVanish);
    }

    private boolean nowhere(Shift shift, Question question) {
        for (int base = 0; base < cube.bases().size(); base++) {
            if (!nowhere(base, shift, question)) {
                return false;
            }
        }
        return true;
    }

    // Each move is added to the places above it once: to sum every place anew took a quarter of an hour for a release.
    private boolean nowhere(int base, Shift shift, Question question) {
        BitSet touched = new BitSet();
        shift.forEach((moved, atom, by) -> {
            if (moved == base) {
                for (int place : cube.base(base).grid().placesOf()[atom]) {
                    changes[place] += by;
                    touched.set(place);
                }
            }
        });
        boolean isNowhere = touched.stream().noneMatch(place -> question.isSo(base, place));
        touched.stream().forEach(place -> changes[place] = 0);
        return isNowhere;
    }

    /** Asks something of a place whose figure in a series changes. */
    @FunctionalInterface
    private interface Question {
        boolean isSo(int base, int place);
    }

    private boolean isSeenToChange(int place) {
        return cube.isDisplayed(place) && !hidden.get(place) && (cube.isOdd(place) || changes[place] != 0);
    }

    /** Where zeros are shown, what is hidden is known not to become one. */
    private boolean isSeenToVanish(int base, int place) {
        return changes[place] < 0
                && cube.isDisplayed(place)
                && !cube.isOdd(place)
                && sum(base, place) + changes[place] < floors.at(base, place);
    }

    private boolean sharesHold(Shift shift, int number, int atom) {
        for (int[] share : cube.shares()) {
            if (share[0] != number && share[1] != number) {
                continue;
            }
            long part = cube.base(share[0]).values()[atom] + shift.of(share[0], atom);
            long whole = cube.base(share[1]).values()[atom] + shift.of(share[1], atom);
            boolean wasTrue =
                    cube.base(share[0]).values()[atom] <= cube.base(share[1]).values()[atom];
            if (wasTrue && part > whole) {
                return false;
            }
        }
        return true;
    }

    private boolean limitsHold(Shift shift, int number, int atom) {
        Base base = cube.base(number);
        if (base.grid().limitsOf() == null) {
            return true;
        }
        for (int one : base.grid().limitsOf()[atom]) {
            Limit limit = base.grid().limits().get(one);
            boolean wasTrue = limit.broken(any -> base.values()[any]) == 0;
            if (wasTrue && limit.broken(any -> base.values()[any] + shift.of(number, any)) > 0) {
                return false;
            }
        }
        return true;
    }
}
