package cat.impulsem.dashboard.wire;

import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The small city with numbers that stand nowhere else: minutes of bureaucratic time (L1.A) of each territory in twelve
 * months. Wherever one of them turns up, a figure of that territory was told.
 */
final class Canaries {
    private static final Pattern RANDOM_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
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

    private Canaries() {}

    static void write(Path root) {
        String change = BY_UNIT.entrySet().stream()
                .map(canary -> change(canary.getKey(), canary.getValue()))
                .collect(Collectors.joining(";\n"));
        FixtureStore.write(root, "2026-01-15-small", FixtureCity.SMALL, change);
    }

    private static String change(String unit, int figure) {
        String level = unit.equals("city") ? "city" : unit.startsWith("d") ? "district" : "centre";
        return """
                update indicator_values
                set numerator = %1$d, denominator = 200000, value = %1$d / 2000.0, state = 'value', reason = null
                where indicator_id = 'L1.A' and period_end = '2026-01-01' and level = '%2$s' and unit_code = '%3$s'
                """.formatted(figure, level, unit.equals("city") ? unit : unit.substring(1));
    }

    /**
     * The territories whose figure is in a text, with or without a sign between the thousands. Random ids of files and
     * windows are left out: among some hundred thousand of their digits any figure turns up now and then.
     */
    static Set<String> in(String text) {
        String told = RANDOM_ID.matcher(text).replaceAll("");
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
