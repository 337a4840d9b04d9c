package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.NotPermittedException;
import cat.impulsem.dashboard.data.Released;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Vocabulary;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.warehouse.text.Language;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the screen that an address asks for and keeps it for the bars around the page. */
public final class Screens {
    private Screens() {}

    /** Reads the address on the snapshot that is published now. */
    public static Screen open(UI ui, ReleasedSnapshots snapshots, Location location) {
        return open(ui, snapshots, location, Map.of());
    }

    /**
     * The same with parameters that stand in the path.
     *
     * @throws NotPermittedException when the address names a territory that the person may not see
     */
    public static Screen open(UI ui, ReleasedSnapshots snapshots, Location location, Map<String, String> inPath) {
        Map<String, String> query = new HashMap<>(inPath);
        location.getQueryParameters().getParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        Released released = snapshots.current();
        refuseForeign(query.get("t"), released.vocabulary());
        Screen before = current(ui);
        Screen screen = draw(ui, snapshots, released, location, query);
        if (before != null) {
            remember(ui, before.state(), screen.state());
        }
        return screen;
    }

    /** What the person sees who asks for nothing but a language: the ground on which a refusal is told. */
    static Screen openHome(UI ui, ReleasedSnapshots snapshots, Location location) {
        Map<String, String> query = new HashMap<>();
        location.getQueryParameters().getSingleParameter("l").ifPresent(language -> query.put("l", language));
        return draw(ui, snapshots, snapshots.current(), location, query);
    }

    /** What changed in an open window was chosen in it; what a window begins with may be somebody else's link. */
    private static void remember(UI ui, ViewState before, ViewState now) {
        if (before.language() != now.language()) {
            Preferences.remember(ui, now.language());
        }
        if (!before.unit().equals(now.unit())) {
            Preferences.remember(ui, now.unit());
        }
    }

    private static void refuseForeign(String unit, Vocabulary vocabulary) {
        if (unit != null
                && UnitKey.parse(unit)
                        .filter(key -> vocabulary.exists(key)
                                && !vocabulary.permissions().sees(key))
                        .isPresent()) {
            throw new NotPermittedException(unit);
        }
    }

    private static Screen draw(
            UI ui, ReleasedSnapshots snapshots, Released released, Location location, Map<String, String> query) {
        ViewState initial = ViewState.initial(released.vocabulary(), Preferences.language(ui));
        ViewState.Reading reading = ViewState.read(query, released.vocabulary(), initial);
        Texts texts = Texts.in(reading.state().language());
        Screen screen = new Screen(
                released,
                snapshots.viewers(),
                location.getPath(),
                reading.state(),
                initial,
                reading.unknown(),
                texts,
                new Figures(texts));
        ComponentUtil.setData(ui, Screen.class, screen);
        Preferences.apply(ui, reading.state().language());
        return screen;
    }

    /** The ground on which a file is made that no page asks for: what an address without parameters shows. */
    public static Screen withoutPage(ReleasedSnapshots snapshots, Language language) {
        Released released = snapshots.current();
        Texts texts = Texts.in(language);
        ViewState initial = ViewState.initial(released.vocabulary(), language);
        return new Screen(released, snapshots.viewers(), "", initial, initial, List.of(), texts, new Figures(texts));
    }

    /** The screen that the page of this window was drawn from. */
    static Screen current(UI ui) {
        return ComponentUtil.getData(ui, Screen.class);
    }
}
