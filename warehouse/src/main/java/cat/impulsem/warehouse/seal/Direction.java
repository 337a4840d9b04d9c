package cat.impulsem.warehouse.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * Which series move together, and which way.
 *
 * @param bases series
 * @param signs 1 or -1 for each
 */
record Direction(int[] bases, int[] signs) {

    int sign(int base) {
        for (int i = 0; i < bases.length; i++) {
            if (bases[i] == base) {
                return signs[i];
            }
        }
        return 0;
    }

    /** The ways to move the figure of a need up by one. */
    static List<Direction> up(Cube cube, Need need) {
        List<Direction> ways = new ArrayList<>();
        for (int[] share : cube.shares()) {
            boolean isPart = need.base() == share[0] && need.less() < 0;
            boolean isWhole = need.base() == share[1] && need.less() < 0;
            if ((isPart || isWhole) && !cube.keepsDenominators()) {
                ways.add(new Direction(share, new int[] {1, 1}));
            }
        }
        ways.add(new Direction(new int[] {need.base()}, new int[] {1}));
        if (need.less() >= 0) {
            ways.add(new Direction(new int[] {need.less()}, new int[] {-1}));
        }
        return ways;
    }

    /** By how much an atom can still move that way, given what has moved already. */
    long room(Cube cube, Floors floors, Grid grid, int atom, int way, Shift before) {
        long room = Long.MAX_VALUE;
        for (int i = 0; i < bases.length; i++) {
            Base base = cube.base(bases[i]);
            if (!base.movable().get(atom)) {
                return 0;
            }
            if (signs[i] * way < 0) {
                room = Math.min(room, base.values()[atom] + before.of(bases[i], atom) - floors.of(bases[i], atom));
            }
        }
        for (int[] share : cube.shares()) {
            int closer = way * (sign(share[0]) - sign(share[1]));
            if (closer > 0 && cube.base(share[0]).grid() == grid) {
                long part = cube.base(share[0]).values()[atom] + before.of(share[0], atom);
                long whole = cube.base(share[1]).values()[atom] + before.of(share[1], atom);
                room = Math.min(room, (whole - part) / closer);
            }
        }
        return room;
    }
}
