package cat.impulsem.warehouse.seal;

/**
 * Finds other tables where larger units count nobody twice by letting people have come to another centre, or in another
 * month: what that changes is worked out as if all figures added up, and kept if no limit is broken.
 */
final class Moves {
    private final Cube cube;
    private final Cube sums;
    private final Pattern pattern;
    private final Swaps swaps;

    Moves(Cube cube, Cube.Grids grids, Pattern pattern, int openFrom) {
        this.cube = cube;
        this.pattern = pattern;
        this.sums = cube.asSums(grids);
        this.swaps = new Swaps(sums, pattern, openFrom);
    }

    /** A table in which the figure is higher (or lower) by up to an amount, or an empty shift. */
    Shift find(Need need, int way, long amount, boolean mayHideMore) {
        Shift found = swaps.find(need, way, amount, mayHideMore);
        if (found.isEmpty()) {
            return found;
        }
        Shift shift = new Shift();
        for (int base = 0; base < cube.bases().size(); base++) {
            Grid grid = cube.base(base).grid();
            for (int atom = 0; atom < grid.size(); atom++) {
                shift.add(base, atom, sum(found, base, grid.home(atom)));
            }
        }
        Check check = new Check(cube, cube.displayed(), pattern.floors(cube));
        return check.isPossible(need, shift) ? shift : new Shift();
    }

    private long sum(Shift found, int base, int place) {
        long sum = 0;
        for (int atom : sums.base(base).grid().atomsOf()[place]) {
            sum += found.of(base, atom);
        }
        return sum;
    }
}
