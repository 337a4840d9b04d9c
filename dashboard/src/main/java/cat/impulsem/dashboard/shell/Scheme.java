package cat.impulsem.dashboard.shell;

import java.util.Locale;

/** The colours of the pages. */
enum Scheme {
    LIGHT("light"),
    DARK("dark"),
    SYSTEM("light dark");

    private final String css;

    Scheme(String css) {
        this.css = css;
    }

    String css() {
        return css;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
