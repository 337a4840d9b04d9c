package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
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
        Optional<Unit> former = former(screen, unknown);
        if (former.isPresent()) {
            return closed(screen, former.get());
        }
        String shown =
                switch (unknown.parameter()) {
                    case "t" -> screen.name(screen.state().unit());
                    case "p" -> screen.period();
                    default -> screen.texts().get("language.name");
                };
        return screen.texts().get("notice." + unknown.parameter(), unknown.text(), shown);
    }

    private static Optional<Unit> former(Screen screen, ViewState.Unknown unknown) {
        return unknown.parameter().equals("t")
                ? UnitKey.parse(unknown.text()).flatMap(screen.vocabulary()::former)
                : Optional.empty();
    }

    private static String closed(Screen screen, Unit centre) {
        String what = screen.texts().of(centre.note()).orElse("");
        return screen.texts()
                .get(
                        "notice.former",
                        centre.name(),
                        what,
                        screen.name(screen.state().unit()));
    }
}
