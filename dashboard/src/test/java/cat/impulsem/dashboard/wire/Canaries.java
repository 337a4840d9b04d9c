package cat.impulsem.dashboard.wire;

import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The small city with numbers that stand nowhere else: minutes of bureaucratic time (L1.A) of each territory in twelve
 * months. Wherever one of them turns up, a figure of that territory was told.
 */
final class Canaries {
    static final Map<String, Integer> BY_UNIT = new LinkedHashMap<>();

    static {
        BY_UNIT.put("city", 61031);
        BY_UNIT.put("d01", 62033);
        BY_UNIT.put("d02", 63037);
        BY_UNIT.put("c1", 64039);
        BY_UNIT.put("c2", 65047);
        BY_UNIT.put("c3", 66053);
        BY_UNIT.put("c4", 67061);
    }

    private static final String SNAPSHOT = "2026-01-15-small";

    private Canaries() {}

    static void write(Path root) {
        SnapshotStore store = FixtureStore.write(root, SNAPSHOT, FixtureCity.SMALL);
        String file = "jdbc:duckdb:" + store.folder(SNAPSHOT).resolve(SnapshotStore.DATABASE);
        try (Connection database = DriverManager.getConnection(file);
                PreparedStatement update = database.prepareStatement("""
                        update indicator_values
                        set numerator = ?, denominator = 200000, value = ? / 2000.0, state = 'value', reason = null
                        where indicator_id = 'L1.A' and period_end = '2026-01-01' and level = ? and unit_code = ?
                        """)) {
            for (Map.Entry<String, Integer> canary : BY_UNIT.entrySet()) {
                String unit = canary.getKey();
                update.setInt(1, canary.getValue());
                update.setInt(2, canary.getValue());
                update.setString(3, unit.equals("city") ? "city" : unit.startsWith("d") ? "district" : "centre");
                update.setString(4, unit.equals("city") ? unit : unit.substring(1));
                update.execute();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The territories whose figure is in a text, with or without a sign between the thousands. */
    static Set<String> in(String told) {
        Set<String> units = new TreeSet<>();
        BY_UNIT.forEach((unit, figure) -> {
            String pattern = "(?<!\\d)" + figure / 1000 + "[.,]?" + "%03d".formatted(figure % 1000) + "(?!\\d)";
            if (Pattern.compile(pattern).matcher(told).find()) {
                units.add(unit);
            }
        });
        return units;
    }
}
