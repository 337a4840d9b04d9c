package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.shell.Asked;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The parts of the page in the order in which they are offered; one is shown at a time. */
enum Part {
    LINES,
    PLAN,
    ACTIONS,
    BASES,
    PARTICIPATION,
    LESSONS,
    ACTIVITY;

    private static final String CHOICE = "v";

    /** Its word in an address and in the keys of its texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that an address asks for; the first one where it asks for none that there is. */
    static Part of(Screen screen) {
        return Arrays.stream(values())
                .filter(part -> part.key().equals(screen.state().extras().get(CHOICE)))
                .findFirst()
                .orElse(LINES);
    }

    /** A part that the address asks for and that is not there. */
    static List<ViewState.Unknown> unknown(Screen screen) {
        return new Asked(screen, CHOICE)
                .outside(Arrays.stream(values()).map(Part::key).toList());
    }

    /** Its address with everything else as it is. */
    String href(Screen screen) {
        return screen.href("p", screen.state().with(CHOICE, this == LINES ? null : key()));
    }

    /** What it shows; each block is made when it is asked for, so that one may fail alone. */
    List<Supplier<Block>> blocks(Screen screen) {
        Ground ground = Ground.of(screen);
        return switch (this) {
            case LINES -> new Lines(screen).blocks();
            case PLAN -> new Plan(ground).blocks();
            case ACTIONS -> new Actions(ground).blocks();
            case BASES -> new Bases(ground).blocks();
            case PARTICIPATION -> new Participation(ground).blocks();
            case LESSONS -> new Lessons(ground).blocks();
            case ACTIVITY -> new Activity(ground).blocks();
        };
    }
}
