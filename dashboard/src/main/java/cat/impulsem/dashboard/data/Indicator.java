package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.indicator.Sensitivity;
import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;
import java.util.List;

/**
 * One indicator as released with the snapshot.
 *
 * @param id stable id
 * @param version version of the definition
 * @param validFrom day from which this version counts
 * @param headline whether it belongs to the small first set
 * @param line line of the strategy
 * @param texts what it is called and means
 * @param measure how its number is to be written
 * @param direction up, down, neutral or band
 * @param calculation how it is computed
 * @param sensitivity whom its figures are about, and so who may see them
 */
public record Indicator(
        String id,
        int version,
        LocalDate validFrom,
        boolean headline,
        String line,
        Wording texts,
        Measure measure,
        String direction,
        Calculation calculation,
        Sensitivity sensitivity) {

    /**
     * The words of an indicator.
     *
     * @param name short name
     * @param definition one sentence
     * @param question what it answers
     * @param caveats what to beware of; texts may be null
     * @param numerator what is counted; texts may be null
     * @param denominator against what; texts may be null
     */
    public record Wording(
            LocalText name,
            LocalText definition,
            LocalText question,
            LocalText caveats,
            LocalText numerator,
            LocalText denominator) {}

    /**
     * How a number is to be written and drawn.
     *
     * @param unit percent, hours, minutes, days, per_1000, actions, persons ...; a unit without a text is shown as it is
     * @param decimals digits after the decimal sign
     * @param kind ratio, level, distinct or index
     */
    public record Measure(String unit, int decimals, String kind) {
        /** Whether differences are told in points: per cent of anything. */
        public boolean isPercent() {
            return unit.equals("percent") || unit.startsWith("percent_");
        }

        /** Whether it grows with the size of the territory, so that territories cannot be compared by it. */
        public boolean isCount() {
            boolean rate = isPercent() || unit.startsWith("per_");
            return !rate && !kind.equals("ratio") && !kind.equals("index");
        }
    }

    /**
     * How an indicator is computed.
     *
     * @param scale value = scale × numerator / denominator
     * @param sources ids of the source tables
     * @param sql the query that gives numerator and denominator
     */
    public record Calculation(double scale, List<String> sources, String sql) {}
}
