package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.NotPermittedException;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.warehouse.audit.Deed;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What stands where an address asks for what no grant gives: says so, says what is granted, shows no figure. */
@PermitAll
@ParentLayout(MainLayout.class)
public class NotPermittedPage extends Main implements HasErrorParameter<NotPermittedException>, HasDynamicTitle {
    private final transient ReleasedSnapshots snapshots;
    private String title = "";

    public NotPermittedPage(ReleasedSnapshots snapshots) {
        this.snapshots = snapshots;
        setId("content");
        addClassName("page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotPermittedException> refusal) {
        Screen screen = Screens.openHome(event.getUI(), snapshots, event.getLocation());
        String asked = refusal.getException().asked();
        snapshots.viewers().note(screen.permissions().viewer(), Deed.REFUSED, Map.of("asked", asked));
        boolean nothing = Chapter.openTo(screen.permissions()).isEmpty();
        Texts texts = screen.texts();
        title = texts.get(nothing ? "refused.nothing.title" : "refused.title");
        Markup out = new Markup()
                .open("div", "class", "heading")
                .element("h1", title)
                .element(
                        "p",
                        nothing ? texts.get("refused.nothing") : texts.get("refused.text", asked),
                        "class",
                        "lead");
        if (!nothing) {
            out.open("p")
                    .link(screen.href(first(screen).path()), texts.get("refused.back"))
                    .close("p");
        }
        removeAll();
        add(new Html(out.close("div").toString()));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    private static Chapter first(Screen screen) {
        return Chapter.openTo(screen.permissions()).getFirst();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
