package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.indicator.Period;
import java.util.BitSet;

/** Which places a cube hides, which it may hide, and what that costs in information. */
final class Pattern {
    /** Moving what is hidden anyway is all but free. */
    private static final double FREE = 0.01;

    private final Cube cube;
    private final BitSet hidden;
    private final BitSet fixed;

    /**
     * A pattern to begin with.
     *
     * @param hidden what must be hidden
     * @param fixed what was shown before and cannot be hidden any more
     */
    Pattern(Cube cube, BitSet hidden, BitSet fixed) {
        this.cube = cube;
        this.hidden = (BitSet) hidden.clone();
        this.fixed = fixed;
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

    void show(int place) {
        hidden.clear(place);
    }

    BitSet hidden() {
        return hidden;
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
