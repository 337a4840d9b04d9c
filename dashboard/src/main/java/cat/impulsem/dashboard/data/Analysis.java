package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.indicator.Sensitivity;
import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One analysis as released with the snapshot: figures of several parts that belong together.
 *
 * @param id stable id
 * @param version version of the definition
 * @param texts what it is called and how it is read
 * @param levels levels for which it has figures
 * @param sensitivity whom its figures are about; null where that is not known, and then nobody may see them
 * @param sources ids of the source tables
 * @param dimensions what its rows are told apart by: none, one or two
 * @param measures figures of each row
 * @param terms where it belongs and what may be released of it
 */
public record Analysis(
        String id,
        int version,
        Wording texts,
        List<Level> levels,
        Sensitivity sensitivity,
        List<String> sources,
        List<Dimension> dimensions,
        List<Measure> measures,
        Terms terms) {

    /** One measure. */
    public Measure measure(String id) {
        return measures.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(this.id + " has no measure " + id));
    }

    /**
     * The words of an analysis.
     *
     * @param name short name
     * @param question what it answers
     * @param reading how to read it, and what not to read into it
     */
    public record Wording(LocalText name, LocalText question, LocalText reading) {}

    /**
     * Where it belongs and what may be released of it.
     *
     * @param line line of the strategy, or part of the programme
     * @param validFrom first day on which this version holds
     * @param grains lengths of its periods
     * @param minimums how many must stand behind a row
     */
    public record Terms(String line, LocalDate validFrom, List<Grain> grains, List<Minimum> minimums) {}

    /**
     * How many must stand behind a figure that is shown.
     *
     * @param least the smallest number
     * @param counted what is counted
     * @param inAll whether behind all rows together, not each of them
     * @param evenly whether nobody may stand out among them
     */
    public record Minimum(int least, String counted, boolean inAll, boolean evenly) {
        /** Reads {@code 5 persons}, {@code 10 persons in all} or {@code 5 professionals evenly}. */
        static Minimum parse(String text) {
            String[] words = text.split(" ", 3);
            String how = words.length > 2 ? words[2] : "";
            return new Minimum(Integer.parseInt(words[0]), words[1], how.equals("in all"), how.equals("evenly"));
        }
    }

    /**
     * What rows are told apart by.
     *
     * @param column name in the data
     * @param label name for people
     * @param total code of the whole; empty where there is none
     * @param codes all categories in order, the whole among them
     */
    public record Dimension(String column, LocalText label, Optional<String> total, List<Code> codes) {
        /** The categories without the whole. */
        public List<Code> parts() {
            return codes.stream()
                    .filter(code -> !total.equals(Optional.of(code.id())))
                    .toList();
        }
    }

    /**
     * One category.
     *
     * @param id its code
     * @param label name for people
     */
    public record Code(String id, LocalText label) {}

    /**
     * One figure of each row.
     *
     * @param id name in the data
     * @param label name for people
     * @param writing how its number is to be written
     * @param additivity over centres, over categories and over time: sum, bottom_up, recompute or never
     */
    public record Measure(String id, LocalText label, Indicator.Measure writing, Additivity additivity) {}

    /**
     * How a measure may be put together.
     *
     * @param overCentres over centres
     * @param overCategories over categories
     * @param overTime over periods
     */
    public record Additivity(String overCentres, String overCategories, String overTime) {}
}
