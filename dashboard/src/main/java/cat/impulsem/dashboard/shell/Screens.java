package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.Released;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.HashMap;
import java.util.Map;

/** Makes the screen that an address asks for and keeps it for the bars around the page. */
public final class Screens {
    private Screens() {}

    /** Reads the address on the snapshot that is published now. */
    public static Screen open(UI ui, ReleasedSnapshots snapshots, Location location) {
        return open(ui, snapshots, location, Map.of());
    }

    /** The same with parameters that stand in the path. */
    public static Screen open(UI ui, ReleasedSnapshots snapshots, Location location, Map<String, String> inPath) {
        Released released = snapshots.current();
        ViewState initial = ViewState.initial(released.vocabulary(), Preferences.language(ui));
        Map<String, String> query = new HashMap<>(inPath);
        location.getQueryParameters().getParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        ViewState.Reading reading = ViewState.read(query, released.vocabulary(), initial);
        Texts texts = Texts.in(reading.state().language());
        Screen screen = new Screen(
                released, location.getPath(), reading.state(), initial, reading.unknown(), texts, new Figures(texts));
        ComponentUtil.setData(ui, Screen.class, screen);
        Preferences.apply(ui, reading.state().language());
        return screen;
    }

    /** The screen that the page of this window was drawn from. */
    static Screen current(UI ui) {
        return ComponentUtil.getData(ui, Screen.class);
    }
}
