package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.warehouse.access.Right;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Function;

/** Who is served, and what the time goes to; where that is protected, of the nearest territory where it is not. */
final class Served {
    private static final String FIGURES = "figures twin";
    /** Counts the persons that attentions are of. */
    private static final String PERSONS = "F3.C";

    private Served() {}

    /** By subject, with the channels beside. */
    static Component people(Screen screen) {
        Optional<Nearest> subjects = nearest(screen, "R17.subject", ShareTable::ofPeople);
        if (subjects.isEmpty()) {
            return Part.absent(screen, "served", "served.title");
        }
        Part part = part(subjects.get(), "served", ShareTable::ofPeople, "served.");
        nearest(screen, "R17.channel", ShareTable::ofPeople)
                .ifPresent(found -> part.folded(
                        "channels",
                        channels(found),
                        ShareTable.ofPeople(found.shown()).table()));
        return part.note(unknown(screen)).reading(subjects.get().shown()).end();
    }

    /** By family of activities. */
    static Component time(Screen screen) {
        return nearest(screen, "R17.time", ShareTable::ofTime)
                .map(found -> part(found, "time", ShareTable::ofTime, "time.")
                        .reading(found.shown())
                        .end())
                .orElseGet(() -> Part.absent(screen, "time", "time.title"));
    }

    private static Optional<Nearest> nearest(Screen screen, String id, Function<Shown, ShareTable> told) {
        return Nearest.of(screen, id, shown -> told.apply(shown).isShown());
    }

    /** A table of nothing but signs stays closed. */
    private static Part part(Nearest found, String id, Function<Shown, ShareTable> told, String family) {
        Texts texts = found.shown().screen().texts();
        String title = texts.get(family + "title");
        ShareTable table = told.apply(found.shown());
        if (!table.isShown()) {
            return Part.of(found.shown(), id, table.finding(family))
                    .note(table.reason())
                    .folded(id, texts.get("regained.table"), table.table());
        }
        Part part = found.isOwn()
                ? Part.of(found.shown(), id, table.finding(family))
                : Part.of(found, id, title, told.apply(found.asked()).reason(), table.finding(family));
        return part.table(table.table(), FIGURES, title);
    }

    private static String channels(Nearest found) {
        Texts texts = found.shown().screen().texts();
        String title = texts.get("served.channels");
        return found.isOwn()
                ? title
                : texts.get(
                        "programme.scope",
                        title,
                        found.shown().screen().name(found.shown().unit()));
    }

    /** What is asked first about who comes and what no delivered table has, and where it stands what is counted. */
    private static Markup unknown(Screen screen) {
        Markup out = new Markup().text(screen.texts().get("served.unknown"));
        if (screen.permissions().may(Right.DEFINITIONS)) {
            screen.vocabulary().indicator(PERSONS).ifPresent(persons -> out.text(" ")
                    .link(screen.href("def") + "#" + PERSONS, screen.texts().get("served.counted")));
        }
        return out;
    }
}
