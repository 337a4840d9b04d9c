package cat.impulsem.etl.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Dirty rows of one table: each is a sound row with some values changed. */
final class DirtyTable {
    private final String name;
    private final Map<String, String> sound;
    private final String id;
    private final List<DirtyRow> rows = new ArrayList<>();

    /**
     * @param id column that gets a value of its own in each row
     * @param sound names and values of a row without fault
     */
    DirtyTable(String name, String id, String... sound) {
        this.name = name;
        this.id = id;
        this.sound = pairs(sound);
    }

    String name() {
        return name;
    }

    List<DirtyRow> rows() {
        return rows;
    }

    /** Odd, but right. */
    DirtyTable accepted(String... changes) {
        return add("", "", changes);
    }

    /** Wrong in that column by that rule. */
    DirtyTable wrong(String column, String rule, String... changes) {
        return add(column, rule, changes);
    }

    private DirtyTable add(String column, String rule, String... changes) {
        Map<String, String> values = new HashMap<>(sound);
        values.put(id, "T9%03d".formatted(rows.size() + 1));
        values.putAll(pairs(changes));
        rows.add(new DirtyRow(values, column, rule));
        return this;
    }

    private static Map<String, String> pairs(String... texts) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            pairs.put(texts[i], texts[i + 1]);
        }
        return pairs;
    }
}
