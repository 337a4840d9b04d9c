package cat.impulsem.dashboard.format;

/**
 * Writes HTML and SVG with everything escaped. Tables and drawings are written as text and handed to the browser
 * whole: a component for each of a thousand cells would stay in the server's memory for the length of the session.
 */
public final class Markup {
    private final StringBuilder out = new StringBuilder();

    /** Opens an element; attributes come as name, value, name, value; a null value leaves the attribute out. */
    public Markup open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                out.append(escaped(attributes[i + 1])).append('"');
            }
        }
        out.append('>');
        return this;
    }

    /** Closes an element. */
    public Markup close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Writes text. */
    public Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** Writes a whole element that holds only text. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Writes a link inside the dashboard. */
    public Markup link(String href, String text, String... attributes) {
        out.append("<a router-link=\"\" href=\"").append(escaped(href)).append('"');
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escaped(attributes[i + 1])).append('"');
        }
        out.append('>').append(escaped(text)).append("</a>");
        return this;
    }

    /** Writes what other markup holds. */
    public Markup add(Markup other) {
        out.append(other.out);
        return this;
    }

    /** Whether a drawing stands in it: lines and shapes, or a bar. */
    boolean isDrawing() {
        return out.indexOf("<svg ") >= 0 || out.indexOf("class=\"share\"") >= 0;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
