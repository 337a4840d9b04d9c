package cat.impulsem.warehouse.indicator;

import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One indicator in one version, as its file declares it.
 *
 * @param id name of the file without its ending
 * @param version number of the definition
 * @param validFrom first day on which this version holds
 * @param validTo first day on which it no longer holds, or null for the version in force
 * @param reason why this version exists
 * @param approvedBy who approved it, or null
 * @param headline whether it stands on the first page
 * @param position place in lists
 * @param line strategic line
 * @param objective objective of the line, or null where it serves the line as a whole
 * @param covers what of the strategy and the programme it speaks about: codes of the coverage matrix
 * @param texts what people read about it
 * @param formula how it is calculated
 * @param target what is aimed at
 * @param changes dated changes at which its monthly series may break
 * @param inequality whether it is told how unequal its centres are
 * @param release what may be released of it
 * @param examples rows in, figures out
 */
public record Indicator(
        String id,
        int version,
        LocalDate validFrom,
        LocalDate validTo,
        LocalText reason,
        String approvedBy,
        boolean headline,
        int position,
        String line,
        String objective,
        List<String> covers,
        Texts texts,
        Formula formula,
        Target target,
        List<DatedChange> changes,
        boolean inequality,
        Release release,
        List<Example> examples) {

    /**
     * What people read.
     *
     * @param name name
     * @param definition what it is, in a sentence
     * @param question question that it answers
     * @param caveats what it does not say
     * @param incentive what would go wrong if somebody worked for the figure instead of its purpose
     * @param numerator what stands above the line
     * @param denominator what stands below the line, or null for a plain amount
     */
    public record Texts(
            LocalText name,
            LocalText definition,
            LocalText question,
            LocalText caveats,
            LocalText incentive,
            LocalText numerator,
            LocalText denominator) {}

    /**
     * How it is calculated.
     *
     * @param sources source tables that the query reads, views resolved
     * @param baselineSources those of them that it reads in the months of the baseline too
     * @param lookbackMonths months before the period that the query reads too; such figures of neighbouring months overlap
     * @param ownRows what each figure keeps to
     * @param sumsOf source tables of which it does no more than add up minutes
     * @param needs what the registers must hold, or the figure cannot be recorded
     * @param unit unit of the value
     * @param decimals decimals shown
     * @param scale value = scale * numerator / denominator
     * @param direction which way is better
     * @param kind sort of figure
     * @param overCentres how larger units follow
     * @param overTime how longer periods follow
     * @param whenNoRow what a missing row means
     * @param guard what it is worth when little time is recorded
     * @param uncertainty how its interval is found
     * @param derived how it follows from other indicators, or null where its query says it
     * @param sql query that returns centre_id, num, den; the same text on every engine
     * @param clusters query that returns centre_id, num, den of each independent piece of the figure, such as one
     *     professional's day; their sums are the figure's own. Empty where the uncertainty needs none
     */
    public record Formula(
            List<String> sources,
            List<String> baselineSources,
            int lookbackMonths,
            Set<OwnRows> ownRows,
            List<String> sumsOf,
            List<Need> needs,
            String unit,
            int decimals,
            double scale,
            Direction direction,
            Kind kind,
            OverCentres overCentres,
            OverTime overTime,
            WhenNoRow whenNoRow,
            Guard guard,
            Uncertainty uncertainty,
            Derived derived,
            String sql,
            String clusters) {

        /** Whether it follows from other indicators and has no query. */
        public boolean isDerived() {
            return derived != null;
        }

        /** Whether it compares with a baseline. */
        public boolean usesBaseline() {
            return !baselineSources.isEmpty();
        }
    }

    /**
     * What may be released.
     *
     * @param sensitivity whom it is about
     * @param minimumCells how many must stand behind a figure; empty where nothing is needed
     * @param views in which views of history
     * @param contributors rows of centre_id, work_date, professional_id and minutes that tell whose time the figure is made
     *     of; empty for all that they recorded
     * @param tells ids of indicators whose figures can be worked out of this one: it is hidden wherever they are
     */
    public record Release(
            Sensitivity sensitivity,
            List<MinimumCell> minimumCells,
            Views views,
            String contributors,
            List<String> tells) {

        /** Of time that is judged as a whole, and tells of nothing else. */
        public Release(Sensitivity sensitivity, List<MinimumCell> minimumCells, Views views) {
            this(sensitivity, minimumCells, views, "", List.of());
        }
    }

    /** Name of its file. */
    public String file() {
        return validTo == null ? "indicators/" + id + ".yml" : "indicators/superseded/" + id + ".v" + version + ".yml";
    }
}
