package cat.impulsem.warehouse.seal;

/**
 * What must stay in doubt: that a figure may be so much higher, and that lowest and highest possible value lie so far
 * apart.
 *
 * @param place where the figure stands
 * @param base the series that it belongs to
 * @param less a series to be taken off it, for the rest of a share; -1 for none
 * @param up how much higher than it is it must be possible
 * @param width how far apart the limits must lie
 * @param isCount whether people or events are counted; else it is an amount of time
 * @param floor what everybody knows of a hidden figure that is not zero: 1, or 0 where so few are left in the city that
 *     zeros have to be hidden among them
 * @param attacker family of centres whose figures the attacker knows from work; -1 for everybody else
 */
record Need(int place, int base, int less, long up, long width, boolean isCount, int floor, int attacker) {
    static final int OUTSIDER = -1;

    boolean isMet(long reachUp, long reachDown) {
        return reachUp >= up && reachUp + reachDown >= width;
    }

    Need before(int other) {
        return new Need(place, base, less, up, width, isCount, floor, other);
    }

    /** The same need about what is left when somebody takes off a part that he knows. */
    Need ofRest(int other, long rest) {
        return new Need(place, base, less, isCount ? Math.max(1, width - rest) : up, width, isCount, floor, other);
    }

    /** Asks for limits so far apart and no more. */
    Need onlyWide(long less) {
        return new Need(place, base, this.less, 0, less, isCount, 0, attacker);
    }

    /** The same need where the city, which is always shown, has no more than so many. */
    Need inCityOf(long city, long value) {
        return city - 1 >= width
                ? this
                : new Need(
                        place,
                        base,
                        less,
                        Math.max(0, Math.min(width, city) - value),
                        Math.min(width, city),
                        isCount,
                        0,
                        attacker);
    }
}
