package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.QualityQueries.CompleteCentres;
import cat.impulsem.dashboard.data.SnapshotInfo;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;

/** How far the data reach, when they were loaded, how complete they are, which snapshot it is. */
final class StatusLine {
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
            out.close("li");
        }
        out.element("li", texts.get("status.snapshot", screen.released().id()), "class", "snapshot");
        return out.close("ul");
    }
}
