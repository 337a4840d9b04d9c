package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds other tables where larger units count nobody twice: a figure is raised (or lowered), and whatever would then be
 * impossible is raised with it, until nothing is.
 */
final class Raises {
    private static final int MOST_STEPS = 3000;
    private final Cube cube;
    private final Pattern pattern;
    private final int openFrom;
    private final Support support;

    Raises(Cube cube, Pattern pattern, int openFrom) {
        this.cube = cube;
        this.pattern = pattern;
        this.openFrom = openFrom;
        this.support = new Support(cube);
    }

    /** A table in which the figure is higher (or lower) by an amount, or an empty shift. */
    Shift find(Need need, int way, long amount, boolean mayHideMore) {
        Shift best = new Shift();
        double least = Double.POSITIVE_INFINITY;
        Grid grid = cube.base(need.base()).grid();
        for (Direction direction : Direction.up(cube, need)) {
            for (int[] atoms : starts(grid, need.place())) {
                Attempt attempt = new Attempt(need, grid, way, mayHideMore);
                if (!attempt.start(direction, atoms, amount)) {
                    continue;
                }
                double cost = attempt.cost();
                if (cost < least) {
                    least = cost;
                    best = attempt.shift;
                }
            }
        }
        return best;
    }

    /** Atoms that gain, and behind a -1 those that lose. */
    private List<int[]> starts(Grid grid, int place) {
        int[] own = grid.atomsOf()[place];
        if (!grid.adding().overMonths()) {
            return List.<int[]>of(own);
        }
        List<int[]> starts = new ArrayList<>();
        int[] months = cube.ground().months(place);
        for (Times times : Times.around(months, cube.ground().monthCount(), openFrom)) {
            int[] gain = atoms(grid, place, times.gain());
            int[] lose = atoms(grid, place, times.lose());
            int[] both = new int[gain.length + 1 + lose.length];
            System.arraycopy(gain, 0, both, 0, gain.length);
            both[gain.length] = -1;
            System.arraycopy(lose, 0, both, gain.length + 1, lose.length);
            starts.add(both);
        }
        return starts;
    }

    private int[] atoms(Grid grid, int place, int[] months) {
        List<Integer> atoms = new ArrayList<>();
        for (int month : months) {
            Place one = cube.ground().place(place);
            int at = cube.ground()
                    .number(new Place(
                            one.mode(),
                            one.level(),
                            one.unit(),
                            Period.month(cube.ground().month(month))));
            if (at >= 0 && cube.base(0).movable().get(grid.atomsOf()[at][0])) {
                atoms.add(grid.atomsOf()[at][0]);
            }
        }
        return atoms.stream().mapToInt(Integer::intValue).toArray();
    }

    private final class Attempt {
        private final Need need;
        private final Grid grid;
        private final int way;
        private final boolean mayHideMore;
        private final Shift shift = new Shift();
        private int steps;

        Attempt(Need need, Grid grid, int way, boolean mayHideMore) {
            this.need = need;
            this.grid = grid;
            this.way = way;
            this.mayHideMore = mayHideMore;
        }

        boolean start(Direction direction, int[] atoms, long amount) {
            int turn = way;
            for (int atom : atoms) {
                if (atom < 0) {
                    turn = -way;
                    continue;
                }
                for (int i = 0; i < direction.bases().length; i++) {
                    int base = direction.bases()[i];
                    shift.add(base, atom, turn * direction.signs()[i] * amount);
                    if (!isPermitted(base, atom)) {
                        return false;
                    }
                }
            }
            for (int atom : atoms) {
                for (int i = 0; atom >= 0 && i < direction.bases().length; i++) {
                    if (!settle(direction.bases()[i], atom)) {
                        return false;
                    }
                }
            }
            return !shift.isEmpty() && shift.reach(need, cube) * way > 0;
        }

        double cost() {
            return support.of(shift).stream()
                    .mapToDouble(place -> pattern.cost(place, mayHideMore))
                    .sum();
        }

        private boolean settle(int base, int atom) {
            if (++steps > MOST_STEPS
                    || value(base, atom) < pattern.floors(cube).of(base, atom)
                    || isMoreThanTheCity(base, atom)) {
                return false;
            }
            for (int[] share : cube.shares()) {
                if ((share[0] == base || share[1] == base) && !settleShare(share, atom)) {
                    return false;
                }
            }
            for (int number : grid.limitsOf()[atom]) {
                if (!settle(base, grid.limits().get(number))) {
                    return false;
                }
            }
            return true;
        }

        // Asked first: else the search goes through all the years in which the city has nobody, and comes to its end
        // there.
        private boolean isMoreThanTheCity(int base, int atom) {
            return shift.of(base, atom) > 0 && value(base, atom) > ofTheCity(base, atom);
        }

        private long ofTheCity(int base, int atom) {
            int city = cube.ground().cityOf(grid.home(atom));
            return cube.isDisplayed(city) ? cube.base(base).shown()[city] : Long.MAX_VALUE;
        }

        private boolean settleShare(int[] share, int atom) {
            long excess = value(share[0], atom) - value(share[1], atom);
            return excess <= 0
                    || cube.base(share[1]).grid() != grid
                    || !cube.keepsDenominators() && raise(share[1], atom, excess);
        }

        private boolean settle(int base, Limit limit) {
            Base one = cube.base(base);
            if (limit.broken(atom -> one.values()[atom]) > 0) {
                return true;
            }
            long excess = limit.broken(atom -> value(base, atom));
            if (excess == 0) {
                return true;
            }
            if (!limit.isCover()) {
                return shift.of(base, limit.whole()) < 0
                        ? lower(base, limit.parts()[0], excess)
                        : raise(base, limit.whole(), excess);
            }
            Shift before = shift.copy();
            if (raiseOne(base, limit.parts(), excess)) {
                return true;
            }
            shift.become(before);
            return lower(base, limit.whole(), excess);
        }

        private boolean lower(int base, int atom, long by) {
            if (shift.of(base, atom) > 0 || !isPermitted(base, atom)) {
                return false;
            }
            shift.add(base, atom, -by);
            return settle(base, atom);
        }

        /** Whoever is in the whole must be in one of its parts; tries the cheap ones first. */
        private boolean raiseOne(int base, int[] parts, long by) {
            List<Integer> order = Arrays.stream(parts)
                    .filter(part -> shift.of(base, part) >= 0 && isPermitted(base, part))
                    .boxed()
                    .sorted(Comparator.comparingDouble(this::cost))
                    .toList();
            for (int part : order) {
                Shift before = shift.copy();
                if (raise(base, part, by)) {
                    return true;
                }
                shift.become(before);
            }
            return false;
        }

        private boolean raise(int base, int atom, long by) {
            if (shift.of(base, atom) < 0 || !isPermitted(base, atom)) {
                return false;
            }
            shift.add(base, atom, by);
            return settle(base, atom);
        }

        private boolean isPermitted(int base, int atom) {
            boolean isKnown = need.attacker() >= 0 && grid.families()[atom] == need.attacker();
            return !isKnown && cube.base(base).movable().get(atom) && !Double.isInfinite(cost(atom));
        }

        private double cost(int atom) {
            double cost = 0;
            for (int place : grid.placesOf()[atom]) {
                if (cube.isDisplayed(place) && grid.atomsOf()[place].length == 1) {
                    cost += pattern.cost(place, mayHideMore);
                }
            }
            return cost;
        }

        private long value(int base, int atom) {
            return cube.base(base).values()[atom] + shift.of(base, atom);
        }
    }
}
