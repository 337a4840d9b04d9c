package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinRequest;
import java.util.EnumMap;
import java.util.Map;

/** Light, dark, or as the system says. */
final class SchemeSwitch extends Div {
    private final Map<Scheme, NativeButton> buttons = new EnumMap<>(Scheme.class);

    SchemeSwitch() {
        addClassName("schemes");
        getElement().setAttribute("role", "group");
        for (Scheme scheme : Scheme.values()) {
            NativeButton button = new NativeButton();
            button.addClassName(scheme.key());
            button.addClickListener(click -> choose(scheme));
            buttons.put(scheme, button);
            add(button);
        }
        press(Preferences.scheme(VaadinRequest.getCurrent()));
    }

    void label(Texts texts) {
        getElement().setAttribute("aria-label", texts.get("shell.scheme"));
        buttons.forEach((scheme, button) -> {
            button.setText(texts.get("scheme." + scheme.key()));
            button.setTitle(texts.get("scheme." + scheme.key()));
        });
    }

    private void choose(Scheme scheme) {
        Preferences.apply(UI.getCurrent(), scheme);
        press(scheme);
    }

    private void press(Scheme chosen) {
        buttons.forEach(
                (scheme, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(scheme == chosen)));
    }
}
