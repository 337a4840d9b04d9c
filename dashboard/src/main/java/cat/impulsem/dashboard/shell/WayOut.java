package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.format.Markup;
import java.util.Optional;

/** Stands where the filters leave nothing to show, and takes the last of them back. */
public final class WayOut {
    private WayOut() {}

    /** By the last filter of the bar that is on: the months, or else the territory; nothing where neither is. */
    public static Optional<Markup> of(Screen screen) {
        ViewState state = screen.state();
        return state.period().equals(screen.initial().period())
                ? ofTerritory(screen)
                : Optional.of(link(screen, state.with(screen.initial().period()), "empty.period", screen.period()));
    }

    /** By the territory alone, of what does not follow the months. */
    public static Optional<Markup> ofTerritory(Screen screen) {
        ViewState state = screen.state();
        return state.unit().equals(screen.initial().unit())
                ? Optional.empty()
                : Optional.of(
                        link(screen, state.with(screen.initial().unit()), "empty.unit", screen.name(state.unit())));
    }

    private static Markup link(Screen screen, ViewState without, String key, String filter) {
        return new Markup()
                .open("p", "class", "wayout")
                .link(screen.href(screen.path(), without), screen.texts().get(key, filter), "class", "quiet")
                .close("p");
    }
}
