package cat.impulsem.warehouse.seal;

import java.util.function.IntPredicate;

/** What everybody knows of a hidden figure from what is shown beside it, worked out without the code that is tested. */
final class Beside {
    private Beside() {}

    /** Whether anything of the same level and time is shown: zeros would be as well, so that what is hidden is none. */
    static boolean isShown(Ground ground, int place, IntPredicate shown) {
        Place one = ground.place(place);
        return ground.all()
                .filter(other -> ground.place(other).level() == one.level()
                        && ground.place(other)
                                .period()
                                .first()
                                .equals(one.period().first())
                        && ground.place(other)
                                .period()
                                .last()
                                .equals(one.period().last()))
                .anyMatch(shown);
    }

    /** The least that a hidden figure can be. */
    static long floor(Ground ground, int place, IntPredicate shown, long value) {
        return isShown(ground, place, shown) ? Math.min(1, value) : 0;
    }
}
