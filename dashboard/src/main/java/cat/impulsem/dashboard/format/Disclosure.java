package cat.impulsem.dashboard.format;

/** Words that are there for whoever asks: folded away behind a line that says what they are. */
public final class Disclosure {
    private Disclosure() {}

    /**
     * How a chart or table is read.
     *
     * @param keys keys of the paragraphs
     */
    public static Markup help(Texts texts, String... keys) {
        Markup out = new Markup().open("details", "class", "how").element("summary", texts.get("reading.title"));
        for (String key : keys) {
            out.element("p", texts.get(key));
        }
        return out.close("details");
    }
}
