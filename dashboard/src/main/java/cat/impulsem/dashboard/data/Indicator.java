package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.indicator.Sensitivity;
import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
 * @param rules what it aims at and what may be published of it
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
        Rules rules) {
    private static final String BASELINE = ":b0";

    /**
     * The words of an indicator.
     *
     * @param name short name
     * @param definition one sentence
     * @param question what it answers
     * @param caveats what to beware of; texts may be null
     * @param incentive what goes wrong if somebody works for the figure; texts may be null
     * @param target what it aims at; texts may be null
     * @param numerator what is counted; texts may be null
     * @param denominator against what; texts may be null
     */
    public record Wording(
            LocalText name,
            LocalText definition,
            LocalText question,
            LocalText caveats,
            LocalText incentive,
            LocalText target,
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

        /** Whether the figure of a territory is the sum of those of its centres. */
        public boolean isSum() {
            return kind.equals("level");
        }

        /** Whether it weighs two sides against each other, from −1 to 1. */
        public boolean isBalance() {
            return unit.equals("balance");
        }

        /** Whether it grows with the size of the territory, so that territories cannot be compared by it. */
        public boolean isCount() {
            boolean rate = isPercent() || unit.startsWith("per_");
            return !rate && !kind.equals("ratio") && !kind.equals("index");
        }
    }

    /**
     * What it aims at and what may be published of it.
     *
     * @param uncertainty how its interval is found: s1, s1_change, s2, s3 or s4; empty where unknown
     * @param sensitivity whom it is about: open, workers or persons; empty where unknown
     */
    public record Rules(String uncertainty, String sensitivity) {}

    /** Whether it is itself a difference, to either side of zero: a per cent of such a figure says nothing. */
    public boolean isDifference() {
        boolean sided = direction.equals("band") || calculation.sql().contains(BASELINE);
        return measure.isBalance() || rules.uncertainty().equals("s1_change") || measure.isSum() && sided;
    }

    /** Whom its figures are about; empty where that is not known, and then nobody may see them. */
    public Optional<Sensitivity> sensitivity() {
        return sensitivity(rules.sensitivity());
    }

    static Optional<Sensitivity> sensitivity(String word) {
        return Arrays.stream(Sensitivity.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
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
