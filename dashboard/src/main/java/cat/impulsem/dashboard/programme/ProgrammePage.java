package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.export.Pictures;
import cat.impulsem.dashboard.export.Pictures.Caption;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Card;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import cat.impulsem.dashboard.shell.WayOut;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The strategy and its programme, one part at a time: each table under the sentence that it comes down to. */
@PermitAll
@Route(value = "p", layout = MainLayout.class)
public class ProgrammePage extends Page {
    public ProgrammePage(ReleasedSnapshots snapshots) {
        super(snapshots, Chapter.PROGRAMME);
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().get("nav.p") + ": "
                + screen.texts().get("programme.part." + Part.of(screen).key());
    }

    @Override
    protected List<ViewState.Unknown> unknown(Screen screen) {
        return Part.unknown(screen);
    }

    @Override
    protected void show(Screen screen) {
        Texts texts = screen.texts();
        Part shown = Part.of(screen);
        put(new Markup()
                .open("div", "class", "heading")
                .element("h1", texts.get("nav.p"))
                .element("p", texts.get("programme.lead." + shown.key()), "class", "lead")
                .close("div"));
        put(tabs(screen, shown));
        add(Card.of(screen, () -> blocks(screen, shown)));
    }

    private static Div blocks(Screen screen, Part shown) {
        Div blocks = new Div();
        shown.blocks(screen).forEach(block -> blocks.add(Card.of(screen, () -> section(screen, block.get()))));
        return blocks;
    }

    private static Markup tabs(Screen screen, Part shown) {
        Markup out = new Markup()
                .open("nav", "class", "tabs", "aria-label", screen.texts().get("programme.parts"));
        out.open("ul");
        for (Part part : Part.values()) {
            boolean chosen = part == shown;
            out.open("li");
            out.link(
                    part.href(screen),
                    screen.texts().get("programme.part." + part.key()),
                    chosen ? "aria-current" : "data-part",
                    chosen ? "true" : part.key());
            out.close("li");
        }
        return out.close("ul").close("nav");
    }

    private static Section section(Screen screen, Block block) {
        Section section = new Section();
        section.setId(block.head().id());
        section.addClassName("block");
        section.add(new Html(head(block.head()).toString()));
        if (block.table() == null) {
            WayOut.of(screen).ifPresent(out -> section.add(new Html(out.toString())));
            return section;
        }
        section.add(new Html(
                HtmlTable.of(block.table(), block.look(), block.head().title()).toString()));
        section.add(new Html(below(screen, block).toString()));
        Block.Source source = block.source();
        About about = new About(
                block.head().id(),
                source.unit(),
                new About.When(source.when(), source.months()),
                "p",
                new About.Subject(source.indicators(), source.analyses()));
        if (block.table().isDrawn()) {
            section.add(Pictures.of(screen, caption(block, about), block.table(), about));
        }
        section.add(Downloads.of(screen, block.table(), about));
        return section;
    }

    private static Caption caption(Block block, About about) {
        return new Caption(
                block.head().finding(),
                List.of(block.head().title(), block.head().scope()),
                block.notes(),
                about.subject().sources());
    }

    private static Markup head(Block.Head head) {
        Markup out = new Markup().open("div").element("h2", head.title());
        if (!head.scope().isEmpty()) {
            out.element("p", head.scope(), "class", "note");
        }
        return out.element("p", head.finding(), "class", head.scope().isEmpty() ? "note" : "finding")
                .close("div");
    }

    private static Markup below(Screen screen, Block block) {
        Markup out = new Markup().open("div");
        if (block.legend() != null) {
            out.add(block.legend());
        }
        block.notes().forEach(note -> out.element("p", note, "class", "note"));
        out.open("details", "class", "howto").element("summary", screen.texts().get("programme.reading"));
        block.source().readings().forEach(reading -> out.element("p", reading));
        return out.close("details").close("div");
    }
}
