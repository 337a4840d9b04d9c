package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.warehouse.text.Language;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader chose once and finds again, kept in cookies of the browser: language, colours, the territory chosen
 * last, the page to begin with, the tips that were read.
 */
public final class Preferences {
    private static final String LANGUAGE = "impulsem-language";
    private static final String SCHEME = "impulsem-scheme";
    private static final String UNIT = "impulsem-unit";
    private static final String LANDING = "impulsem-landing";
    private static final String TIPS = "impulsem-tips";
    private static final String REMEMBER =
            "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; SameSite=Lax';";

    private Preferences() {}

    /** The language that this window began with; it stays, so that going back finds the same. */
    static Language language(UI ui) {
        Language known = ComponentUtil.getData(ui, Language.class);
        if (known != null) {
            return known;
        }
        Language begun = language(VaadinRequest.getCurrent());
        ComponentUtil.setData(ui, Language.class, begun);
        return begun;
    }

    /** The language that the browser remembers; Catalan if none. */
    static Language language(VaadinRequest request) {
        return language(request == null ? null : request.getCookies());
    }

    /** The language that these cookies remember; Catalan if none. */
    public static Language language(Cookie[] cookies) {
        return cookie(cookies, LANGUAGE)
                .flatMap(tag -> Arrays.stream(Language.values())
                        .filter(language -> language.tag().equals(tag))
                        .findFirst())
                .orElse(Language.CA);
    }

    /** The colours that the browser remembers. */
    static Scheme scheme(VaadinRequest request) {
        return cookie(request == null ? null : request.getCookies(), SCHEME)
                .flatMap(key -> Arrays.stream(Scheme.values())
                        .filter(scheme -> scheme.key().equals(key))
                        .findFirst())
                .orElse(Scheme.SYSTEM);
    }

    /** The territory that was chosen last; only a proposal, since it may be somebody else's by now. */
    static Optional<UnitKey> unit(VaadinRequest request) {
        return cookie(request == null ? null : request.getCookies(), UNIT).flatMap(UnitKey::parse);
    }

    /** The page that its reader wants to begin with. */
    static Optional<Chapter> landing(VaadinRequest request) {
        return cookie(request == null ? null : request.getCookies(), LANDING)
                .flatMap(key -> Arrays.stream(Chapter.values())
                        .filter(chapter -> chapter.key().equals(key))
                        .findFirst());
    }

    /** The tips that were read. */
    static Set<String> tipsRead(VaadinRequest request) {
        return cookie(request == null ? null : request.getCookies(), TIPS)
                .map(keys -> Set.of(keys.split("\\.")))
                .orElse(Set.of());
    }

    /** Remembers the territory that was chosen. */
    static void remember(UI ui, UnitKey unit) {
        ui.getPage().executeJs(REMEMBER, UNIT, unit.inUrl());
    }

    /** Remembers the page to begin with; null leaves it to the role. */
    static void remember(UI ui, Chapter landing) {
        ui.getPage().executeJs(REMEMBER, LANDING, landing == null ? "" : landing.key());
    }

    /** Remembers which tips were read. */
    static void rememberTips(UI ui, Set<String> read) {
        ui.getPage().executeJs(REMEMBER, TIPS, String.join(".", read));
    }

    /** Remembers the language. */
    static void remember(UI ui, Language language) {
        ui.getPage().executeJs(REMEMBER, LANGUAGE, language.tag());
    }

    /** Sets the language of the document. */
    static void apply(UI ui, Language language) {
        ui.getPage().executeJs("document.documentElement.lang = $0;", language.tag());
    }

    /** Sets the colours of the document and remembers them. */
    static void apply(UI ui, Scheme scheme) {
        ui.getPage()
                .executeJs(
                        REMEMBER + "document.documentElement.style.colorScheme = $2;",
                        SCHEME,
                        scheme.key(),
                        scheme.css());
    }

    private static Optional<String> cookie(Cookie[] cookies, String name) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
