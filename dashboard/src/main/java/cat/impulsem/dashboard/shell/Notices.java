package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Markup;
import java.util.List;
import java.util.Optional;

/** Says what an address asked for that does not exist. */
final class Notices {
    private Notices() {}

    static Optional<Markup> of(Screen screen, List<ViewState.Unknown> asked) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Markup out = new Markup().open("div", "class", "notice", "role", "status");
        for (ViewState.Unknown unknown : asked) {
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
                    case "l" -> screen.texts().get("language.name");
                    default -> null;
                };
        return shown == null
                ? screen.texts().get("notice.choice", unknown.parameter(), unknown.text())
                : screen.texts().get("notice." + unknown.parameter(), unknown.text(), shown);
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
