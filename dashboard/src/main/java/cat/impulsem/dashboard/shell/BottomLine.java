package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;

/** What stands at the foot of every page: the signs, what must not be tried, who owns the data. */
final class BottomLine {
    private BottomLine() {}

    static Markup of(Screen screen) {
        Texts texts = screen.texts();
        Markup out = new Markup().open("div");
        out.open("dl", "class", "signs", "aria-label", texts.get("signs.label"));
        sign(out, "0", texts.get("signs.zero"));
        sign(out, "..", texts.get("signs.suppressed"));
        sign(out, "–", texts.get("signs.missing"));
        sign(out, "*", texts.get("signs.incomplete"));
        sign(out, "p", texts.get("signs.provisional"));
        sign(out, "u", texts.get("signs.low_recording"));
        sign(out, "r", texts.get("signs.shared_out"));
        sign(out, "m", texts.get("signs.held"));
        sign(out, "o", texts.get("signs.over_recorded"));
        out.close("dl");
        out.open("p").text(texts.get("file.note.identify") + " " + texts.get("footer.attribution") + " ");
        out.link(screen.href("about"), texts.get("footer.about")).text(" · ");
        out.link(screen.href("about") + "#accessibility", texts.get("footer.accessibility"));
        return out.close("p").close("div");
    }

    private static void sign(Markup out, String sign, String words) {
        out.open("div").element("dt", sign).element("dd", words).close("div");
    }
}
