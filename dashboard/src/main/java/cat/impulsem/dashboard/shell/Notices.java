package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.format.Markup;
import java.util.Optional;

/** Says what an address asked for that does not exist. */
final class Notices {
    private Notices() {}

    static Optional<Markup> of(Screen screen) {
        if (screen.unknown().isEmpty()) {
            return Optional.empty();
        }
        Markup out = new Markup().open("div", "class", "notice", "role", "status");
        for (ViewState.Unknown unknown : screen.unknown()) {
            out.element("p", sentence(screen, unknown));
        }
        return Optional.of(out.close("div"));
    }

    private static String sentence(Screen screen, ViewState.Unknown unknown) {
        String shown =
                switch (unknown.parameter()) {
                    case "t" -> screen.name(screen.state().unit());
                    case "p" -> screen.period();
                    default -> screen.texts().get("language.name");
                };
        return screen.texts().get("notice." + unknown.parameter(), unknown.text(), shown);
    }
}
