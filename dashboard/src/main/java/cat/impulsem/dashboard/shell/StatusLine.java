package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.QualityQueries.CompleteCentres;
import cat.impulsem.dashboard.data.SnapshotInfo;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import java.util.List;

/** How far the data reach, when they were loaded, how complete they are, which snapshot it is. */
final class StatusLine {
    private static final int MOST_NAMES = 3;

    private StatusLine() {}

    static Markup of(Screen screen) {
        Texts texts = screen.texts();
        SnapshotInfo info = screen.vocabulary().info();
        CompleteCentres centres = screen.released().completeCentres();
        Markup out = new Markup().open("ul", "aria-label", texts.get("status.label"));
        if (info.isSimulated()) {
            out.open("li")
                    .element("strong", texts.get("status.simulated"), "class", "simulated")
                    .close("li");
        }
        out.element("li", texts.get("status.until", screen.figures().day(info.dataUntil())));
        out.element("li", texts.get("status.loaded", screen.figures().day(info.loadedAt())));
        if (centres.open() > 0) {
            out.open("li");
            out.link(screen.href("d"), texts.get("status.complete", centres.complete(), centres.open()));
            missing(out, screen, centres.missing());
            out.close("li");
        }
        out.element("li", texts.get("status.snapshot", screen.released().id()), "class", "snapshot");
        return out.close("ul");
    }

    /** Who is asked for the rest; of many the first ones, and how many more. */
    private static void missing(Markup out, Screen screen, List<UnitKey> centres) {
        if (centres.isEmpty()) {
            return;
        }
        List<UnitKey> sorted =
                centres.stream().sorted(Figures.byName(screen::name)).toList();
        String between = "; " + screen.texts().get("status.missing") + " ";
        for (UnitKey centre : sorted.subList(0, Math.min(MOST_NAMES, sorted.size()))) {
            out.text(between).link(screen.href(centre), screen.name(centre));
            between = ", ";
        }
        if (sorted.size() > MOST_NAMES) {
            out.text(" ")
                    .link(screen.href("d") + "#matrix", screen.texts().get("status.more", sorted.size() - MOST_NAMES));
        }
    }
}
