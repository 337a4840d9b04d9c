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
 * @param attacker family of centres whose figures the attacker knows from work; -1 for everybody else
 */
record Need(int place, int base, int less, long up, long width, boolean isCount, int attacker) {
    static final int OUTSIDER = -1;

    boolean isMet(long reachUp, long reachDown) {
        return reachUp >= up && reachUp + reachDown >= width;
    }

    Need before(int other) {
        return new Need(place, base, less, up, width, isCount, other);
    }

    /** The same need about what is left when somebody takes off a part that he knows. */
    Need ofRest(int other, long rest) {
        return new Need(place, base, less, isCount ? Math.max(1, width - rest) : up, width, isCount, other);
    }

    /** The same series at another place. */
    Need at(int other) {
        return new Need(other, base, less, up, width, isCount, attacker);
    }

    /** The same need about an amount of which there is no more than so much that the attacker does not know. */
    Need withinAmount(long others, long value) {
        return new Need(
                place,
                base,
                less,
                Math.max(0, Math.min(up, others - value)),
                Math.max(0, Math.min(width, others)),
                isCount,
                attacker);
    }

    /** Asks for limits so far apart and no more. */
    Need onlyWide(long enough) {
        return new Need(place, base, less, 0, enough, isCount, attacker);
    }

    /** The same need where no more than so much can be added. */
    Need upAtMost(long most) {
        return new Need(place, base, less, Math.max(0, Math.min(up, most)), width, isCount, attacker);
    }

    /** The same need where the city, which is always shown, has no more than so many that the attacker does not know. */
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
                        attacker);
    }
}
