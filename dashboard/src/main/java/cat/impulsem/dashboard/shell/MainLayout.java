package cat.impulsem.dashboard.shell;

import cat.impulsem.warehouse.text.Language;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.annotation.Value;

/** The bars around every page; drawn from the same screen as the page. */
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private final Div top = new Div();
    private final FilterBar filters = new FilterBar();
    private final Div status = new Div();
    private final PrintButton print = new PrintButton();
    private final NewerNotice newer = new NewerNotice();
    private final Div content = new Div();
    private final Footer footer = new Footer();
    private final SchemeSwitch schemes = new SchemeSwitch();
    private final Tips tips = new Tips();
    private final HelpBox help;
    private final Spoken spoken = new Spoken();

    private final SignedIn person;
    private Language language;

    /** The contact of those who run this dashboard, an address of mail or of a page. */
    public MainLayout(AuthenticationContext authentication, @Value("${impulsem.contact:}") String contact) {
        person = new SignedIn(authentication);
        help = new HelpBox(tips, contact);
        addClassName("shell");
        top.addClassName("top");
        status.addClassName("status");
        add(new Header(top, filters, status), newer, spoken, tips, content, footer);
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(page.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        HasElement page = event.getActiveChain().getFirst();
        show(Screens.current(UI.getCurrent()), page instanceof HasDynamicTitle titled ? titled.getPageTitle() : "");
    }

    void show(Screen screen, String title) {
        spoken.show(screen, title);
        top.removeAll();
        top.add(new Html(TopBar.of(screen).toString()), person, schemes, help);
        person.show(screen);
        schemes.label(screen.texts());
        help.show(screen);
        tips.show(screen);
        filters.show(screen);
        newer.show(screen);
        if (screen.texts().language() != language) {
            language = screen.texts().language();
            ConnectionWords.show(UI.getCurrent(), screen.texts());
        }
        status.removeAll();
        status.add(new Html(StatusLine.of(screen).toString()), print);
        print.show(screen);
        footer.removeAll();
        footer.add(new Html(BottomLine.of(screen).toString()));
    }
}
