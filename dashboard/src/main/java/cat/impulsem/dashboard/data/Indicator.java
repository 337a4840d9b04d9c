package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;

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
 * @param overCentres how it adds up over centres
 * @param overTime how it adds up over time
 * @param sources names of the source tables
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
        String overCentres,
        String overTime,
        String sources) {

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
     * @param unit percent, hours, minutes, days, per_1000, actions or persons
     * @param decimals digits after the decimal sign
     * @param kind ratio, level, distinct or index
     */
    public record Measure(String unit, int decimals, String kind) {
        /** Whether differences are told in points. */
        public boolean isPercent() {
            return unit.equals("percent");
        }

        /** Whether it grows with the size of the unit, so that units cannot be compared by it. */
        public boolean isCount() {
            return kind.equals("level") || kind.equals("distinct") && !isPercent();
        }
    }
}
