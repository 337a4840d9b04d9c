package cat.impulsem.warehouse.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds other tables where larger units are the sums of centres: one centre gains what another loses, so that everything
 * above the two stays as it is; and what it gains in some months it loses in others, so that longer periods stay too.
 */
final class Swaps {
    private static final int MOST_STEPS = 40;
    private static final long LARGEST = 1_000_000_000_000L;

    private final Cube cube;
    private final Pattern pattern;
    private final int openFrom;
    private final Support support;
    private final Map<Grid, int[]> homes = new IdentityHashMap<>();

    Swaps(Cube cube, Pattern pattern, int openFrom) {
        this.cube = cube;
        this.pattern = pattern;
        this.openFrom = openFrom;
        this.support = new Support(cube);
    }

    private record Step(Direction direction, int leaf, int partner, int[] gain, int[] lose, long size, double price) {}

    /** A table in which the figure is higher (or lower) by up to an amount; as far as it gets. */
    Shift find(Need need, int way, long amount, boolean mayHideMore) {
        Shift shift = new Shift();
        long left = amount;
        for (int i = 0; i < MOST_STEPS && left > 0; i++) {
            Step step = best(need, way, left, mayHideMore, shift);
            if (step == null) {
                return shift;
            }
            apply(step, way, shift);
            left -= step.size();
        }
        return shift;
    }

    private Step best(Need need, int way, long left, boolean mayHideMore, Shift before) {
        Step near = best(need, way, left, mayHideMore, before, true);
        return near != null ? near : best(need, way, left, mayHideMore, before, false);
    }

    private Step best(Need need, int way, long left, boolean mayHideMore, Shift before, boolean isNear) {
        Grid grid = cube.base(need.base()).grid();
        Set<Integer> inside = leaves(grid, need.place());
        Step best = null;
        for (Direction direction : Direction.up(cube, need)) {
            for (int leaf : inside) {
                if (cube.ground().family(leaf) == need.attacker()) {
                    continue;
                }
                List<Times> ways = times(grid, need.place(), leaf);
                for (int partner : partners(need, inside, leaf, isNear)) {
                    for (Times times : ways) {
                        Step step = step(need, grid, direction, leaf, partner, times, way, left, mayHideMore, before);
                        if (step != null && (best == null || step.price() < best.price())) {
                            best = step;
                        }
                    }
                }
            }
        }
        return best;
    }

    private Set<Integer> leaves(Grid grid, int place) {
        Set<Integer> leaves = new LinkedHashSet<>();
        for (int atom : grid.atomsOf()[place]) {
            leaves.add(grid.leaf(atom));
        }
        return leaves;
    }

    private List<Times> times(Grid grid, int place, int leaf) {
        int[] own = Arrays.stream(grid.atomsOf()[place])
                .filter(atom -> grid.leaf(atom) == leaf)
                .map(grid::time)
                .toArray();
        return grid.adding().overMonths()
                ? Times.around(own, grid.times(), openFrom)
                : List.of(new Times(own, new int[0]));
    }

    private List<Integer> partners(Need need, Set<Integer> inside, int leaf, boolean isNear) {
        List<Integer> partners = new ArrayList<>();
        Ground ground = cube.ground();
        for (int other = 0; other < ground.leaves(); other++) {
            boolean isKnown = ground.family(other) == need.attacker();
            boolean isSame = ground.family(other) == ground.family(leaf);
            if (!isKnown && !isSame && !inside.contains(other) && isNear == ground.areNear(leaf, other)) {
                partners.add(other);
            }
        }
        return partners;
    }

    private Step step(
            Need need,
            Grid grid,
            Direction direction,
            int leaf,
            int partner,
            Times times,
            int way,
            long left,
            boolean mayHideMore,
            Shift before) {
        if (isBarred(grid, leaf, times, mayHideMore) || isBarred(grid, partner, times, mayHideMore)) {
            return null;
        }
        int[] gain = common(direction, grid, leaf, partner, times.gain());
        int[] lose = common(direction, grid, leaf, partner, times.lose());
        if (net(grid, need.place(), leaf, gain) - net(grid, need.place(), leaf, lose) != 1) {
            return null;
        }
        long size = left;
        for (int time : gain) {
            size = Math.min(size, room(direction, grid, leaf, time, way, before));
            size = Math.min(size, room(direction, grid, partner, time, -way, before));
        }
        for (int time : lose) {
            size = Math.min(size, room(direction, grid, leaf, time, -way, before));
            size = Math.min(size, room(direction, grid, partner, time, way, before));
        }
        if (size <= 0 || size > LARGEST) {
            return null;
        }
        double cost = cost(grid, leaf, partner, gain, lose, mayHideMore);
        return Double.isInfinite(cost)
                ? null
                : new Step(direction, leaf, partner, gain, lose, size, cost / Math.min(size, left));
    }

    /** Whether the centre's own figure of one of the times must stay as it is: the cheap question, asked first. */
    private boolean isBarred(Grid grid, int leaf, Times times, boolean mayHideMore) {
        return isBarred(grid, leaf, times.gain(), mayHideMore) || isBarred(grid, leaf, times.lose(), mayHideMore);
    }

    private boolean isBarred(Grid grid, int leaf, int[] times, boolean mayHideMore) {
        for (int time : times) {
            int home = homes.computeIfAbsent(grid, this::homes)[grid.atom(leaf, time)];
            if (home >= 0
                    && cube.isDisplayed(home)
                    && !pattern.isHidden(home)
                    && !(mayHideMore && pattern.mayHide(home))) {
                return true;
            }
        }
        return false;
    }

    private int[] homes(Grid grid) {
        int[] found = new int[grid.size()];
        for (int atom = 0; atom < found.length; atom++) {
            found[atom] = grid.home(atom);
        }
        return found;
    }

    private long room(Direction direction, Grid grid, int leaf, int time, int way, Shift before) {
        return direction.room(cube, pattern.floors(cube), grid, grid.atom(leaf, time), way, before);
    }

    private int[] common(Direction direction, Grid grid, int leaf, int partner, int[] times) {
        return Arrays.stream(times)
                .filter(time ->
                        isMovable(direction, grid.atom(leaf, time)) && isMovable(direction, grid.atom(partner, time)))
                .toArray();
    }

    private boolean isMovable(Direction direction, int atom) {
        for (int base : direction.bases()) {
            if (!cube.base(base).movable().get(atom)) {
                return false;
            }
        }
        return true;
    }

    private static int net(Grid grid, int place, int leaf, int[] times) {
        int net = 0;
        for (int atom : grid.atomsOf()[place]) {
            for (int time : times) {
                net += atom == grid.atom(leaf, time) ? 1 : 0;
            }
        }
        return net;
    }

    private double cost(Grid grid, int leaf, int partner, int[] gain, int[] lose, boolean mayHideMore) {
        for (int time : gain) {
            support.add(grid, grid.atom(leaf, time), 1);
            support.add(grid, grid.atom(partner, time), -1);
        }
        for (int time : lose) {
            support.add(grid, grid.atom(leaf, time), -1);
            support.add(grid, grid.atom(partner, time), 1);
        }
        return support.cost(pattern, mayHideMore);
    }

    private void apply(Step step, int way, Shift shift) {
        Grid grid = cube.base(step.direction().bases()[0]).grid();
        for (int i = 0; i < step.direction().bases().length; i++) {
            int base = step.direction().bases()[i];
            long by = way * step.direction().signs()[i] * step.size();
            for (int time : step.gain()) {
                shift.add(base, grid.atom(step.leaf(), time), by);
                shift.add(base, grid.atom(step.partner(), time), -by);
            }
            for (int time : step.lose()) {
                shift.add(base, grid.atom(step.leaf(), time), -by);
                shift.add(base, grid.atom(step.partner(), time), by);
            }
        }
    }
}
