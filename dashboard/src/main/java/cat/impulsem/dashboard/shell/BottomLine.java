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
        screen.signs().legend().forEach(sign -> sign(out, sign.getKey(), sign.getValue()));
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
