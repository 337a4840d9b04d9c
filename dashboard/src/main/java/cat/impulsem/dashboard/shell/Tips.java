package cat.impulsem.dashboard.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Three short tips on a first visit; each goes for good when it was read, and none of them is in the way. */
final class Tips extends Div {
    private static final List<String> KEYS = List.of("unit", "period", "reading");

    private final Set<String> read = new LinkedHashSet<>(Preferences.tipsRead(VaadinRequest.getCurrent()));
    private transient Screen screen;

    Tips() {
        addClassName("tips");
        getElement().setAttribute("role", "region");
    }

    void show(Screen shown) {
        screen = shown;
        getElement().setAttribute("aria-label", shown.texts().get("tips.label"));
        removeAll();
        boolean helps = !shown.vocabulary().units().isEmpty();
        List<String> left = KEYS.stream().filter(key -> !read.contains(key)).toList();
        setVisible(helps && !left.isEmpty());
        if (!isVisible()) {
            return;
        }
        left.forEach(key -> add(tip(key)));
        if (left.size() > 1) {
            add(button(shown.texts().get("tips.none"), shown.texts().get("tips.none"), KEYS));
        }
    }

    /** Shows all of them again. */
    void again() {
        read.clear();
        changed();
    }

    private Div tip(String key) {
        String words = screen.texts().get("tip." + key);
        Div tip = new Div(
                new Paragraph(words),
                button(screen.texts().get("tips.read"), screen.texts().get("tips.read") + ": " + words, List.of(key)));
        tip.addClassName("tip");
        return tip;
    }

    private NativeButton button(String words, String label, List<String> keys) {
        NativeButton button = new NativeButton(words, click -> {
            read.addAll(keys);
            changed();
        });
        button.addClassName("quiet");
        button.setAriaLabel(label);
        return button;
    }

    private void changed() {
        Preferences.rememberTips(UI.getCurrent(), read);
        show(screen);
        getElement().executeJs("this.querySelector('button')?.focus()");
    }
}
