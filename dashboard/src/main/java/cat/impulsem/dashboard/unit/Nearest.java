package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.shell.Screen;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An analysis of the chosen territory, or of the nearest one around it where that has nothing to show: a reader who may
 * not learn the own figure still learns how things are around it.
 *
 * @param asked that of the chosen territory
 * @param shown that which is shown
 */
record Nearest(Shown asked, Shown shown) {
    /**
     * Finds it; empty where the snapshot has no such analysis. What no territory can show stays that of the chosen one.
     *
     * @param isShown whether there is something to show
     */
    static Optional<Nearest> of(Screen screen, String id, Predicate<Shown> isShown) {
        return Shown.of(screen, id)
                .map(asked -> new Nearest(
                        asked,
                        Stream.concat(
                                        Stream.of(asked),
                                        screen.around().stream().flatMap(there -> Shown.of(there, id).stream()))
                                .filter(isShown)
                                .findFirst()
                                .orElse(asked)));
    }

    /** Whether it is that of the chosen territory. */
    boolean isOwn() {
        return asked == shown;
    }
}
