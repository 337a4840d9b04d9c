package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Centre;
import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ViewMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which centres, as they were, stand behind each unit in each month. Plain data, so that the ledger can keep it and a
 * release be proved again when the facts are gone.
 *
 * @param centres numbers of the centres as they were
 * @param families for each of them, what it shares with the centres that it continued or that continue it
 * @param months months of the data
 * @param units for "mode/level/unit" and each month, the positions of its centres
 */
public record Membership(
        List<Integer> centres, List<Integer> families, List<YearMonth> months, Map<String, List<List<Integer>>> units) {

    /** The membership that the history of the centres gives. */
    static Membership of(CentreHistory history, List<YearMonth> months) {
        List<Integer> centres = history.centres().stream().map(Centre::id).toList();
        Map<String, List<List<Integer>>> units = new TreeMap<>();
        for (ViewMode mode : ViewMode.values()) {
            for (Level level : Level.values()) {
                Unit.of(level, mode, history)
                        .forEach(unit -> units.put(key(mode, level, unit.code()), of(unit, mode, history, months)));
            }
        }
        return new Membership(centres, centres.stream().map(history::family).toList(), months, units);
    }

    private static List<List<Integer>> of(Unit unit, ViewMode mode, CentreHistory history, List<YearMonth> months) {
        return months.stream().map(month -> of(unit, mode, history, month)).toList();
    }

    private static List<Integer> of(Unit unit, ViewMode mode, CentreHistory history, YearMonth month) {
        List<Integer> found = new ArrayList<>();
        int position = 0;
        for (Centre centre : history.centres()) {
            if (holds(unit, mode, history, centre.id(), month)) {
                found.add(position);
            }
            position++;
        }
        return found;
    }

    private static boolean holds(Unit unit, ViewMode mode, CentreHistory history, int centre, YearMonth month) {
        int key = mode == ViewMode.WAS ? centre : history.asIs(centre);
        return switch (unit.level()) {
            case CITY -> true;
            case CENTRE -> unit.key() == key;
            case DISTRICT ->
                Objects.equals(
                        unit.code(),
                        mode == ViewMode.WAS
                                ? history.districtAt(centre, month.atEndOfMonth())
                                : history.districtToday(key));
        };
    }

    static String key(ViewMode mode, Level level, String unit) {
        return mode.key() + "/" + level.key() + "/" + unit;
    }
}
