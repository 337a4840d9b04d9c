package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.analysis.CountedRow;
import cat.impulsem.warehouse.analysis.ShownBefore;
import cat.impulsem.warehouse.engine.Flag;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One analysis about people in the ledger: what was shown of it, and how many stood behind each row.
 *
 * @param id its id
 * @param definition what its figures depend on besides facts
 * @param held whether changes too small to be shown wait for a later release
 * @param hidden keys of hidden parts: a level, a unit and a calendar year; of earlier programs a level and a year
 * @param counts how many stood behind each row, hidden ones too
 * @param rows what was released
 */
public record Breakdown(
        String id, String definition, boolean held, Set<String> hidden, List<CountedRow> counts, List<Shown> rows) {
    /** What definitions begin with. */
    public static final String VERSION = "version ";

    /**
     * Whether it shows figures by the same definition. A query may be worded anew without a new version: its figures are the
     * same then. Earlier programs kept a hash of it.
     */
    public boolean isOfDefinition(String other) {
        return definition.equals(other) || !definition.startsWith(VERSION);
    }

    /** What any of some releases showed. */
    public static ShownBefore shown(List<Breakdown> releases) {
        Set<List<String>> known = releases.stream()
                .flatMap(release -> release.rows().stream())
                .filter(row -> row.value() != null)
                .map(row -> List.of(row.level(), row.unit(), row.start(), row.end()))
                .collect(Collectors.toSet());
        return (level, unit, first, last) -> known.contains(List.of(
                level.key(),
                unit,
                first.atDay(1).toString(),
                last.plusMonths(1).atDay(1).toString()));
    }

    /**
     * One released value of an analysis, as the files have it.
     *
     * @param start first day, as text
     * @param end day after the last
     * @param first code of the first dimension, or nothing
     * @param second code of the second dimension, or nothing
     * @param value value, or null where it is hidden or lacking
     * @param flags what a reader must know, with commas between; empty without
     */
    public record Shown(
            String mode,
            String level,
            String unit,
            String grain,
            String start,
            String end,
            String first,
            String second,
            String measure,
            Double value,
            String state,
            String reason,
            Double coverage,
            String flags) {

        // Ledgers of earlier programs knew no flags.
        public Shown {
            flags = flags == null ? "" : flags;
        }

        /** The same row, which is not any more what the facts say. */
        public Shown held() {
            Set<String> marks = new LinkedHashSet<>();
            Arrays.stream(flags.split(",")).filter(flag -> !flag.isEmpty()).forEach(marks::add);
            marks.add(Flag.HELD.key());
            return new Shown(
                    mode,
                    level,
                    unit,
                    grain,
                    start,
                    end,
                    first,
                    second,
                    measure,
                    value,
                    state,
                    reason,
                    coverage,
                    String.join(",", marks));
        }

        /** What names it within its analysis. */
        public String key() {
            return String.join(" ", mode, level, unit, grain, start, end, first, second, measure);
        }

        /** The year that it begins in. */
        public int year() {
            return Integer.parseInt(start.substring(0, 4));
        }
    }
}
