package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.indicator.Period;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/** Which places a cube hides, which it may hide, and what that costs in information. */
final class Pattern {
    /** Moving what is hidden anyway is all but free. */
    private static final double FREE = 0.01;

    private final Cube cube;
    private final BitSet hidden;
    private final BitSet fixed;
    private final BitSet spoken;
    private final Map<Cube, Floors> floors = new IdentityHashMap<>();
    private final BitSet silentAnyway;
    private BitSet silent;

    /**
     * A pattern to begin with.
     *
     * @param hidden what must be hidden
     * @param fixed what was shown before and cannot be hidden any more
     * @param spoken groups on which no proof may count, as in {@link Silence#of}
     */
    Pattern(Cube cube, BitSet hidden, BitSet fixed, BitSet spoken) {
        this.cube = cube;
        this.hidden = (BitSet) hidden.clone();
        this.fixed = fixed;
        this.spoken = spoken;
        this.silentAnyway = Silence.of(cube, hidden, spoken).groups();
        this.silent = (BitSet) silentAnyway.clone();
    }

    boolean isHidden(int place) {
        return hidden.get(place);
    }

    boolean mayHide(int place) {
        return !fixed.get(place) && !cube.ground().place(place).isCity();
    }

    void hide(BitSet places) {
        hidden.or(places);
    }

    /** Hides all of some levels and stretches of time, and keeps it hidden; false where some of it must stay shown. */
    boolean silence(BitSet groups) {
        BitSet places = new BitSet();
        cube.displayed().stream()
                .filter(place -> groups.get(Silence.group(cube.ground(), place)))
                .forEach(places::set);
        if (places.stream().anyMatch(place -> !hidden.get(place) && !mayHide(place))) {
            return false;
        }
        hidden.or(places);
        silent.or(groups);
        silent.andNot(spoken);
        floors.clear();
        return true;
    }

    /** Groups that were silenced for the sake of proofs. */
    BitSet silenced() {
        BitSet silenced = (BitSet) silent.clone();
        silenced.andNot(silentAnyway);
        return silenced;
    }

    /** Counts on the silence of a group no more; what is hidden of it stays hidden. */
    void speak(int group) {
        silent.clear(group);
        floors.clear();
    }

    boolean areSilent(BitSet groups) {
        BitSet others = (BitSet) groups.clone();
        others.andNot(silent);
        return others.isEmpty();
    }

    boolean isSilent(int place) {
        return silent.get(Silence.group(cube.ground(), place));
    }

    /** The least that hidden figures can be, in the atoms of one way to see them. */
    Floors floors(Cube seen) {
        return floors.computeIfAbsent(seen, one -> new Floors(one, silence()));
    }

    /** What is hidden now, to come back to. */
    Before before() {
        return new Before((BitSet) hidden.clone(), (BitSet) silent.clone());
    }

    void goBack(Before before) {
        hidden.clear();
        hidden.or(before.hidden());
        silent = before.silent();
        floors.clear();
    }

    /** A pattern as it was. */
    record Before(BitSet hidden, BitSet silent) {}

    void show(int place) {
        hidden.clear(place);
    }

    BitSet hidden() {
        return hidden;
    }

    /** Where proofs count on it that zeros are hidden as well. */
    Silence silence() {
        return new Silence(silent);
    }

    /** What it costs to let a place move; without end where it must stay shown. */
    double cost(int place, boolean mayHideMore) {
        if (hidden.get(place)) {
            return FREE;
        }
        return mayHideMore && mayHide(place) ? loss(place) : Double.POSITIVE_INFINITY;
    }

    /** What is lost when a place is hidden: more for larger units, longer periods, larger figures. */
    double loss(int place) {
        Place one = cube.ground().place(place);
        double unit = one.level() == Level.CENTRE ? 1 : 4;
        double time = one.period().grain() == Period.Grain.MONTH ? 1 : 3;
        return unit * time * (1 + Math.log1p(Math.abs((double) cube.base(0).shown()[place])) / 20);
    }
}
