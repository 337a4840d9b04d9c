package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Card;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** Choice, preview and files of one extract. */
final class ExtractSection extends Section {
    private static final int PREVIEWED = 50;

    private final Div head = new Div();
    private final ExtractPicker picker = new ExtractPicker();
    private final Div chosen = new Div();
    private transient Screen screen;
    private transient Texts texts;
    private transient ExtractChoice choice;
    private transient Extract extract;

    ExtractSection() {
        setId("extract");
        add(head, picker, chosen);
    }

    void show(Screen shown) {
        screen = shown;
        texts = shown.texts();
        choice = new ExtractChoice(shown);
        extract = choice.extract();
        head.removeAll();
        head.add(html(new Markup().element("h2", texts.get("data.download"))));
        head.add(html(new Markup().element("p", texts.get("extract.lead"), "class", "note")));
        picker.show(choice, extract);
        chosen.removeAll();
        chosen.add(Card.of(shown, this::chosen));
    }

    private Div chosen() {
        return new Div(
                html(sets()),
                html(new Markup().element("h3", ExtractWords.finding(screen, extract), "id", "extract-finding")),
                html(files()),
                address(),
                html(preview()));
    }

    /** The two sets that nobody should have to gather one by one. */
    private Markup sets() {
        Markup out = new Markup().open("p", "class", "choices").element("span", texts.get("extract.sets"));
        set(out, texts.get("extract.sets.main"), screen.vocabulary().headlines());
        set(out, texts.get("extract.sets.all"), screen.vocabulary().indicators());
        return out.close("p");
    }

    private void set(Markup out, String words, List<Indicator> indicators) {
        boolean isChosen = extract.indicators().equals(indicators);
        out.link(
                screen.href("d", choice.with(indicators)),
                words,
                isChosen ? "aria-current" : "data-set",
                String.valueOf(isChosen));
    }

    private Markup files() {
        Markup out = new Markup().open("p", "class", "files");
        for (Format format : List.of(Format.CSV_EXCEL, Format.XLSX, Format.CSV, Format.PARQUET)) {
            out.element(
                    "a",
                    texts.get("extract.file." + format.key()),
                    "href",
                    address(format),
                    "download",
                    "",
                    "router-ignore",
                    "",
                    "class",
                    "file");
        }
        return out.close("p");
    }

    /** The address to keep: whoever signed in gets the same extract by it from whatever is published by then. */
    private Div address() {
        NativeButton copy = new NativeButton(texts.get("extract.copy"));
        copy.getElement()
                .executeJs(
                        "this.onclick = () => navigator.clipboard.writeText(new URL($0, document.baseURI).href)"
                                + ".then(() => { this.nextElementSibling.textContent = $1; });",
                        address(Format.CSV),
                        texts.get("extract.copied"));
        Markup line = new Markup().open("p", "class", "address");
        line.element("span", texts.get("extract.address") + " ");
        line.element("code", "/" + address(Format.CSV)).close("p");
        Div box = new Div(
                html(line),
                copy,
                html(new Markup().element("span", "", "role", "status")),
                html(new Markup().element("p", texts.get("extract.address.help"), "class", "note")));
        box.addClassName("stable");
        return box;
    }

    private String address(Format format) {
        return extract.address(format, texts.language(), screen.vocabulary());
    }

    private Markup preview() {
        long rows = extract.rows(screen);
        Markup out = new Markup().open("div");
        if (rows > PREVIEWED) {
            String words =
                    texts.get("extract.preview", PREVIEWED, screen.figures().number(rows, 0));
            out.element("p", words, "class", "note");
        }
        return out.add(HtmlTable.of(
                        new ExtractTable(screen, extract).first(PREVIEWED), "extract", texts.get("data.download")))
                .close("div");
    }

    private static Html html(Markup markup) {
        return new Html(markup.toString());
    }
}
