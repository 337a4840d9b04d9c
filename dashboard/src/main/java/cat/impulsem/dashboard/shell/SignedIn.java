package cat.impulsem.dashboard.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** Who is signed in, and the way out. */
final class SignedIn extends Div {
    private final Span name = new Span();
    private final NativeButton out = new NativeButton();

    SignedIn(AuthenticationContext authentication) {
        addClassName("person");
        out.addClickListener(click -> authentication.logout());
        add(name, out);
    }

    void show(Screen screen) {
        name.setText(screen.permissions().viewer().name());
        out.setText(screen.texts().get("signin.out"));
    }
}
