package cat.impulsem.dashboard.export;

import cat.impulsem.dashboard.data.Viewer;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.warehouse.audit.Deed;
import java.util.Map;

/**
 * What is taken away from a page: named by what, where, when and which snapshot, and written down.
 *
 * @param screen the page
 * @param name name of the file without its ending
 */
record Handover(Screen screen, String name) {
    static Handover of(Screen screen, About about) {
        return of(screen, about.what(), about.where(), about.when().inName());
    }

    static Handover of(Screen screen, String what, String where, String when) {
        String name = String.join(
                "_", what, where, when.replace("..", "_"), screen.released().id());
        return new Handover(screen, name + screen.simulatedMark());
    }

    /** The page may be older than a grant that was taken back: it serves only whom it was drawn for, as is. */
    boolean isStillTheirs(String ending) {
        Viewer now = screen.viewers().now();
        boolean isTheirs = now.equals(screen.permissions().viewer());
        Deed deed = isTheirs ? Deed.EXPORTED : Deed.REFUSED;
        screen.viewers().note(now, deed, Map.of(isTheirs ? "file" : "asked", name + ending));
        return isTheirs;
    }
}
