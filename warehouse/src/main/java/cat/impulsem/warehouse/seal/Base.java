package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import java.util.Arrays;
import java.util.BitSet;

/**
 * One series of figures, above or below the line, as whole numbers; an attacker looks for its atoms.
 *
 * @param grid what its atoms are
 * @param values true value of each atom
 * @param shown true value of each place
 * @param movable atoms that may be anything for all that is known
 * @param odd places whose figure is not the sum of its atoms; nothing under them may move while they are shown
 * @param isSigned whether figures may be below zero
 */
record Base(Grid grid, long[] values, long[] shown, BitSet movable, BitSet odd, boolean isSigned) {
    static Base of(Ground ground, Grid grid, Figures figures, boolean isDenominator) {
        double scale = scale(ground, figures, isDenominator);
        long[] shown = ground.all()
                .mapToLong(place -> Math.round(scale * figures.inDoubt(place, isDenominator)))
                .toArray();
        long[] values = new long[grid.size()];
        BitSet movable = new BitSet();
        for (int atom = 0; atom < values.length; atom++) {
            int home = home(ground, grid, figures, atom);
            if (home >= 0) {
                values[atom] = shown[home];
                movable.set(atom);
            }
        }
        ground.all()
                .filter(place -> figures.isDisplayed(place) && isAtomByItself(ground, grid, figures, place))
                .forEach(place -> {
                    values[grid.atomsOf()[place][0]] = shown[place];
                    movable.set(grid.atomsOf()[place][0]);
                });
        boolean isSigned = ground.all().anyMatch(place -> shown[place] < 0);
        BitSet odd = new BitSet();
        ground.all()
                .filter(figures::isDisplayed)
                .filter(place -> !addsUp(grid, values, shown, place, scale))
                .forEach(odd::set);
        return new Base(grid, values, shown, movable, odd, isSigned);
    }

    /** A joined centre whose parts nobody is shown: all of it stands in the first of its atoms. */
    private static boolean isAtomByItself(Ground ground, Grid grid, Figures figures, int place) {
        int[] atoms = grid.atomsOf()[place];
        return grid.adding().overCentres()
                && ground.place(place).level() == Level.CENTRE
                && atoms.length > 1
                && Arrays.stream(atoms)
                        .allMatch(atom ->
                                grid.time(atom) == grid.time(atoms[0]) && home(ground, grid, figures, atom) < 0);
    }

    /** The same places over other atoms, whether they add up or not. */
    Base on(Grid other) {
        long[] atoms = new long[other.size()];
        BitSet moving = new BitSet();
        for (int atom = 0; atom < atoms.length; atom++) {
            for (int place : other.placesOf()[atom]) {
                boolean isHome = other.atomsOf()[place].length == 1 && isMovable(place);
                if (isHome) {
                    atoms[atom] = shown[place];
                    moving.set(atom);
                    break;
                }
            }
        }
        return new Base(other, atoms, shown, moving, new BitSet(), isSigned);
    }

    private boolean isMovable(int place) {
        for (int atom : grid.atomsOf()[place]) {
            if (!movable.get(atom)) {
                return false;
            }
        }
        return true;
    }

    private static double scale(Ground ground, Figures figures, boolean isDenominator) {
        boolean isWhole = ground.all()
                .mapToDouble(place -> figures.inDoubt(place, isDenominator))
                .allMatch(number -> number == Math.rint(number));
        return isWhole ? 1 : 1000;
    }

    private static boolean addsUp(Grid grid, long[] values, long[] shown, int place, double scale) {
        long sum = 0;
        for (int atom : grid.atomsOf()[place]) {
            sum += values[atom];
        }
        long rounding = scale == 1 ? 0 : grid.atomsOf()[place].length + 1L;
        return Math.abs(sum - shown[place]) <= rounding;
    }

    /** The displayed place that shows the atom alone. */
    private static int home(Ground ground, Grid grid, Figures figures, int atom) {
        int found = -1;
        for (int place : grid.placesOf()[atom]) {
            boolean isHome = grid.atomsOf()[place].length == 1 && figures.isDisplayed(place);
            if (isHome && (found < 0 || place < found && figures.isFigure(place) || !figures.isFigure(found))) {
                found = place;
            }
        }
        return found;
    }
}
