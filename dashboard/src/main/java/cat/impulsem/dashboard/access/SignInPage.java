package cat.impulsem.dashboard.access;

import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Preferences;
import cat.impulsem.warehouse.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks who somebody is. Plain HTML without a script: nothing of the application runs before somebody signed in. */
@RestController
class SignInPage {
    private final boolean withProvider;

    SignInPage(ObjectProvider<ClientRegistrationRepository> provider) {
        this.withProvider = provider.getIfAvailable() != null;
    }

    @GetMapping(path = AccessRules.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> form(HttpServletRequest request, CsrfToken token) {
        Language language = language(request);
        Texts texts = Texts.in(language);
        Markup page = new Markup().open("html", "lang", language.tag()).open("head");
        page.element("title", texts.get("signin.title") + " · " + texts.get("shell.brand"));
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.open("meta", "name", "color-scheme", "content", "light dark");
        page.open("link", "rel", "stylesheet", "href", "impulsem.css");
        page.open("link", "rel", "icon", "href", "icon.svg").close("head").open("body", "class", "signin");
        page.open("main", "id", "content").element("h1", texts.get("signin.title"));
        page.element("p", texts.get("shell.brand") + " – " + texts.get("shell.tagline"), "class", "lead");
        said(page, request, texts);
        fields(page, texts, token);
        if (withProvider) {
            page.open("p")
                    .element("a", texts.get("signin.provider"), "href", "oauth2/authorization/impulsem")
                    .close("p");
        }
        languages(page, language);
        page.close("main").close("body").close("html");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body("<!doctype html>" + page);
    }

    private static void said(Markup page, HttpServletRequest request, Texts texts) {
        for (String what : new String[] {"error", "wait", "logout"}) {
            if (request.getParameter(what) != null) {
                page.element("p", texts.get("signin." + what), "class", "notice", "role", "alert");
            }
        }
    }

    private static void fields(Markup page, Texts texts, CsrfToken token) {
        page.open("form", "method", "post", "action", "login");
        page.open("input", "type", "hidden", "name", token.getParameterName(), "value", token.getToken());
        page.element("label", texts.get("signin.name"), "for", "username");
        page.open(
                "input",
                "id",
                "username",
                "name",
                "username",
                "autocomplete",
                "username",
                "autocapitalize",
                "none",
                "required",
                "",
                "autofocus",
                "");
        page.element("label", texts.get("signin.password"), "for", "password");
        page.open(
                "input",
                "id",
                "password",
                "name",
                "password",
                "type",
                "password",
                "autocomplete",
                "current-password",
                "required",
                "");
        page.element("button", texts.get("signin.submit"), "type", "submit").close("form");
    }

    private static void languages(Markup page, Language chosen) {
        page.open("p", "class", "languages");
        for (Language language : Language.values()) {
            Texts own = Texts.in(language);
            page.element(
                    "a",
                    own.get("language.name"),
                    "href",
                    "login?l=" + language.tag(),
                    "lang",
                    language.tag(),
                    "aria-current",
                    language == chosen ? "true" : null);
            page.text(" ");
        }
        page.close("p");
    }

    private static Language language(HttpServletRequest request) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(request.getParameter("l")))
                .findFirst()
                .orElseGet(() -> Preferences.language(request.getCookies()));
    }
}
