package cat.impulsem.warehouse.engine;

import java.util.HashMap;
import java.util.Map;

/** The views and maps that stand in an engine; what stands there already is not written again. */
final class FactViews {
    private final SqlEngine engine;
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, String> maps = new HashMap<>();

    FactViews(SqlEngine engine) {
        this.engine = engine;
    }

    /**
     * Shows a view.
     *
     * @param behind text of whatever it is built on; when that changes, the view is written anew too
     */
    void show(String name, String select, String behind) {
        String text = select + behind;
        if (!text.equals(shown.put(name, text))) {
            engine.execute("create or replace temporary view " + name + " as " + select);
        }
    }

    /** Name of a map with those rows; one that is in use is never exchanged, since views lean on it. */
    String map(String select) {
        return maps.computeIfAbsent(select, rows -> {
            String name = "unit_map_" + (maps.size() + 1);
            engine.keep(name, rows);
            return name;
        });
    }
}
