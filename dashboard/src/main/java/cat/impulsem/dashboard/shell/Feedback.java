package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A letter about a page to those who run the dashboard, written in the reader's own mail program: it says which page, of
 * which data and in which language it is about, and nothing of who writes.
 */
final class Feedback {
    /** Where the address of the page goes; only the browser knows under which name it reached this server. */
    private static final String PAGE = "{page}";

    private static final String COMPLETE =
            "this.href = $0.replace($1, encodeURIComponent(new URL($2, document.baseURI).href))";

    private Feedback() {}

    /**
     * The link.
     *
     * @param contact those who run the dashboard; anything but an address of mail gives no link
     */
    static Optional<Anchor> of(Screen screen, String contact) {
        String address = contact.strip();
        return address.matches("[^\\s@?&]+@[^\\s@?&]+") ? Optional.of(link(screen, address)) : Optional.empty();
    }

    private static Anchor link(Screen screen, String address) {
        String page = screen.href(screen.path(), screen.state());
        String letter = letter(screen, address);
        Anchor link = new Anchor(
                letter.replace(encoded(PAGE), encoded(page)), screen.texts().get("feedback.link"));
        link.getElement().setAttribute("router-ignore", true);
        link.getElement().executeJs(COMPLETE, letter, encoded(PAGE), page);
        return link;
    }

    private static String letter(Screen screen, String address) {
        Texts texts = screen.texts();
        String about = texts.get(
                "feedback.about", PAGE, screen.released().id(), texts.language().tag());
        String body = texts.get("feedback.body") + "\n\n\n" + about;
        return "mailto:" + address + "?subject=" + encoded(texts.get("feedback.subject", "/" + screen.path()))
                + "&body=" + encoded(body.replace("\n", "\r\n"));
    }

    /** As in the parts of an address, where a plus is no blank. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
