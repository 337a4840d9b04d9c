package cat.impulsem.warehouse.engine;

import java.util.ArrayList;
import java.util.List;

/** Runs one text for many windows. */
final class WindowRows {
    private WindowRows() {}

    /** The rows of each window, in the order of the windows; one query for all of them where the engine can. */
    static List<List<List<Object>>> of(SqlEngine engine, String sql, List<Window> windows) {
        if (windows.size() == 1 || !engine.keepsRows()) {
            return windows.stream()
                    .map(window -> engine.query(BoundSql.of(sql, window.period(), window.baseline())))
                    .toList();
        }
        List<List<List<Object>>> found = new ArrayList<>();
        windows.forEach(window -> found.add(new ArrayList<>()));
        for (List<Object> row : engine.query(BoundSql.ofMany(sql, windows))) {
            int window = ((Number) row.getFirst()).intValue();
            found.get(window).add(row.subList(1, row.size()));
        }
        return found;
    }
}
