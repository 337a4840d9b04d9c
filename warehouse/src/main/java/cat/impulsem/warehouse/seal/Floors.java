package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/** The least that hidden figures can be for all that everybody knows: one, or nothing where zeros are hidden as well. */
final class Floors {
    private static final long FAR = Long.MAX_VALUE / 4;
    private final Cube cube;
    private final Silence silence;
    private final Map<Grid, BitSet> free = new IdentityHashMap<>();

    Floors(Cube cube, Silence silence) {
        this.cube = cube;
        this.silence = silence;
    }

    /** Of an atom. */
    long of(int base, int atom) {
        Base one = cube.base(base);
        if (one.isSigned()) {
            return -FAR;
        }
        boolean isFree = free.computeIfAbsent(one.grid(), this::free).get(atom);
        return isFree ? 0 : Math.min(1, one.values()[atom]);
    }

    /** Of a place. */
    long at(int base, int place) {
        Base one = cube.base(base);
        return one.isSigned() ? -FAR : silence.covers(cube.ground(), place) ? 0 : Math.min(1, one.shown()[place]);
    }

    /** Of every series that there is, that nothing at all is silent. */
    boolean areAllOne() {
        return silence.groups().isEmpty();
    }

    private BitSet free(Grid grid) {
        BitSet atoms = new BitSet();
        for (int atom = 0; !areAllOne() && atom < grid.size(); atom++) {
            atoms.set(atom, isFree(grid, atom));
        }
        return atoms;
    }

    private boolean isFree(Grid grid, int atom) {
        boolean isFree = false;
        for (int place : grid.placesOf()[atom]) {
            if (cube.isDisplayed(place) && tellsAlone(grid, place)) {
                if (!silence.covers(cube.ground(), place)) {
                    return false;
                }
                isFree = true;
            }
        }
        return isFree;
    }

    /** Whether a figure is of nobody but this atom, or of a centre of today with what became part of it. */
    private boolean tellsAlone(Grid grid, int place) {
        int[] atoms = grid.atomsOf()[place];
        if (atoms.length == 1) {
            return true;
        }
        if (cube.ground().place(place).level() != Level.CENTRE || grid.times() == 0) {
            return false;
        }
        for (int atom : atoms) {
            if (grid.time(atom) != grid.time(atoms[0])) {
                return false;
            }
        }
        return true;
    }
}
