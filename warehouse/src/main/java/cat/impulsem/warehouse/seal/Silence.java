package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Of which stretches of time nothing of a level is shown, zeros included. Nobody knows there of a hidden figure that it is
 * not nothing; wherever zeros are shown, everybody does.
 *
 * @param groups numbers of stretches of time and levels
 */
record Silence(BitSet groups) {
    private static final int LEVELS = Level.values().length;

    /**
     * What a pattern comes to.
     *
     * @param spoken groups on which no proof may count, since an earlier release showed something of them or did not count on them
     */
    static Silence of(Cube cube, BitSet hidden, BitSet spoken) {
        BitSet silent = new BitSet();
        cube.displayed().stream().forEach(place -> silent.set(group(cube.ground(), place)));
        cube.displayed().stream()
                .filter(place -> !hidden.get(place))
                .forEach(place -> silent.clear(group(cube.ground(), place)));
        silent.andNot(spoken);
        return new Silence(silent);
    }

    /**
     * What may be hidden around a figure, the least first: centres of its time, of all times that it is made of, and the
     * same with districts.
     */
    static Set<BitSet> around(Cube cube, Need need) {
        BitSet own = new BitSet();
        own.set(cube.ground().spanOf(need.place()));
        BitSet all = cube.ground()
                .spansOf(need.place(), cube.base(need.base()).grid().adding());
        return new LinkedHashSet<>(List.of(
                groups(own, Level.CENTRE),
                groups(all, Level.CENTRE),
                groups(own, Level.CENTRE, Level.DISTRICT),
                groups(all, Level.CENTRE, Level.DISTRICT)));
    }

    private static BitSet groups(BitSet spans, Level... levels) {
        BitSet groups = new BitSet();
        for (Level level : levels) {
            spans.stream().forEach(span -> groups.set(group(span, level)));
        }
        return groups;
    }

    boolean covers(Ground ground, int place) {
        return groups.get(group(ground, place));
    }

    /** The groups by name, for the ledger. */
    List<String> written(Ground ground) {
        return ground.all()
                .filter(place -> covers(ground, place))
                .mapToObj(place -> name(ground.place(place)))
                .distinct()
                .sorted()
                .toList();
    }

    /** Name of a group in the ledger: centre/2024-03/2024-03. */
    static String name(Place place) {
        return place.level().key() + "/" + place.period().first() + "/"
                + place.period().last();
    }

    static int group(Ground ground, int place) {
        return group(ground.spanOf(place), ground.place(place).level());
    }

    static int group(int span, Level level) {
        return span * LEVELS + level.ordinal();
    }
}
