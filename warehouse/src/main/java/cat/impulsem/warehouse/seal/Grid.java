package cat.impulsem.warehouse.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * The atoms of which all figures of an indicator are made, by number: which places each of them adds to, and what limits
 * tie them. It depends on units and periods only, never on figures.
 *
 * @param adding of what sort the atoms are
 * @param times number of times of atoms of centres; 0 for atoms of units
 * @param placesOf places that each atom adds to
 * @param atomsOf atoms of each place
 * @param families the family that knows an atom at work, or -1
 * @param limits what ties the atoms of units
 */
record Grid(
        Adding adding,
        int times,
        int[][] placesOf,
        int[][] atomsOf,
        int[] families,
        List<Limit> limits,
        int[][] limitsOf) {

    int size() {
        return placesOf.length;
    }

    int atom(int leaf, int time) {
        return leaf * times + time;
    }

    int leaf(int atom) {
        return atom / times;
    }

    int time(int atom) {
        return atom % times;
    }

    /** The first place that shows the atom alone, or -1. */
    int home(int atom) {
        int home = -1;
        for (int place : placesOf[atom]) {
            if (atomsOf[place].length == 1 && (home < 0 || place < home)) {
                home = place;
            }
        }
        return home;
    }

    static Grid of(Ground ground, Adding adding) {
        return adding.overCentres() ? centres(ground, adding) : new UnitGrid(ground, adding).grid();
    }

    private static Grid centres(Ground ground, Adding adding) {
        int times = adding == Adding.CENTRE_SPANS ? ground.spanCount() : ground.monthCount();
        int[][] atomsOf = new int[ground.size()][];
        for (int place = 0; place < atomsOf.length; place++) {
            atomsOf[place] = atoms(ground, adding, place, times);
        }
        int[] families = new int[ground.leaves() * times];
        for (int atom = 0; atom < families.length; atom++) {
            families[atom] = ground.family(atom / times);
        }
        return new Grid(adding, times, inverse(atomsOf, families.length), atomsOf, families, List.of(), null);
    }

    private static int[] atoms(Ground ground, Adding adding, int place, int times) {
        int last = ground.lastMonth(place);
        return switch (adding) {
            case CENTRE_LAST -> atoms(ground.leaves(place, last), times, last);
            case CENTRE_SPANS -> atoms(ground.leaves(place, last), times, ground.spanOf(place));
            default -> {
                List<Integer> atoms = new ArrayList<>();
                for (int month : ground.months(place)) {
                    ground.leaves(place, month).forEach(leaf -> atoms.add(leaf * times + month));
                }
                yield atoms.stream().mapToInt(Integer::intValue).toArray();
            }
        };
    }

    private static int[] atoms(List<Integer> leaves, int times, int time) {
        return leaves.stream().mapToInt(leaf -> leaf * times + time).toArray();
    }

    static int[][] inverse(int[][] lists, int size) {
        int[] counts = new int[size];
        for (int[] list : lists) {
            for (int one : list) {
                counts[one]++;
            }
        }
        int[][] inverse = new int[size][];
        for (int i = 0; i < size; i++) {
            inverse[i] = new int[counts[i]];
        }
        for (int i = 0; i < lists.length; i++) {
            for (int one : lists[i]) {
                inverse[one][--counts[one]] = i;
            }
        }
        return inverse;
    }
}
