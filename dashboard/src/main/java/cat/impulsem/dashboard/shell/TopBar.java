package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.warehouse.text.Language;

/** Name of the product, the pages, the languages. */
final class TopBar {
    private TopBar() {}

    static Markup of(Screen screen) {
        Texts texts = screen.texts();
        Markup out = new Markup().open("div", "class", "bar");
        out.element("a", texts.get("shell.skip"), "href", "#content", "class", "skip", "router-ignore", "");
        out.open("p", "class", "brand").link(screen.href(""), texts.get("shell.brand"));
        out.element("span", texts.get("shell.tagline")).close("p");
        out.open("nav", "aria-label", texts.get("shell.pages")).open("ul");
        Chapter.openTo(screen.permissions()).forEach(chapter -> page(out, screen, chapter));
        out.close("ul").close("nav");
        languages(out, screen);
        return out.close("div");
    }

    private static void page(Markup out, Screen screen, Chapter chapter) {
        String page = chapter.path();
        String name = screen.texts().get(chapter.nameKey());
        out.open("li");
        if (screen.path().split("/")[0].equals(page)) {
            out.link(screen.href(page), name, "aria-current", "page");
        } else {
            out.link(screen.href(page), name);
        }
        out.close("li");
    }

    private static void languages(Markup out, Screen screen) {
        out.open("ul", "class", "languages", "aria-label", screen.texts().get("shell.language"));
        for (Language language : Language.values()) {
            Texts own = Texts.in(language);
            String href = screen.href(screen.path(), screen.state().with(language));
            boolean chosen = language == screen.state().language();
            out.open("li");
            out.link(
                    href,
                    own.get("language.short"),
                    "lang",
                    language.tag(),
                    "hreflang",
                    language.tag(),
                    "title",
                    own.get("language.name"),
                    chosen ? "aria-current" : "data-language",
                    chosen ? "true" : language.tag());
            out.close("li");
        }
        out.close("ul");
    }
}
