package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import java.util.BitSet;
import java.util.List;

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
