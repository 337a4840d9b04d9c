package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Who is served, and what the time goes to. */
final class Served {
    private static final String FIGURES = "figures twin";

    private Served() {}

    /** By subject, with the channels beside. */
    static Component people(Screen screen) {
        Optional<Shown> subjects = Shown.of(screen, "R17.subject");
        if (subjects.isEmpty()) {
            return Part.absent(screen, "served", "served.title");
        }
        Shown shown = subjects.get();
        ShareTable table = ShareTable.ofPeople(shown);
        Part part = part(shown, "served", table, "served.");
        Shown.of(screen, "R17.channel")
                .ifPresent(channels -> part.folded(
                        "channels",
                        screen.texts().get("served.channels"),
                        ShareTable.ofPeople(channels).table()));
        return part.reading(shown).end();
    }

    /** By family of activities. */
    static Component time(Screen screen) {
        Optional<Shown> found = Shown.of(screen, "R17.time");
        if (found.isEmpty()) {
            return Part.absent(screen, "time", "time.title");
        }
        ShareTable table = ShareTable.ofTime(found.get());
        return part(found.get(), "time", table, "time.").reading(found.get()).end();
    }

    /** A table of nothing but signs stays closed. */
    private static Part part(Shown shown, String id, ShareTable table, String family) {
        String title = shown.screen().texts().get(family + "title");
        Part part = Part.of(shown, id, table.finding(family));
        return table.isShown()
                ? part.table(table.table(), FIGURES, title)
                : part.note(table.reason()).folded(id, shown.screen().texts().get("regained.table"), table.table());
    }
}
