package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.FactQuery;
import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.indicator.Need;
import cat.impulsem.warehouse.indicator.Sensitivity;
import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One analysis in one version, as its file declares it: figures that are not one numerator and denominator of a unit
 * but several components or categories.
 *
 * @param id name of the file without its ending
 * @param version number of the definition
 * @param validFrom first day on which this version holds
 * @param reason why this version exists
 * @param position place in lists
 * @param line line of the strategy, or part of the programme, that it is told with
 * @param covers what of the strategy and the programme it speaks about
 * @param texts what people read about it
 * @param formula how it is calculated
 * @param release what may be released of it
 * @param examples rows in, rows out
 */
public record Analysis(
        String id,
        int version,
        LocalDate validFrom,
        LocalText reason,
        int position,
        String line,
        List<String> covers,
        Texts texts,
        Formula formula,
        Release release,
        List<AnalysisExample> examples) {

    /**
     * What people read.
     *
     * @param name name
     * @param question question that it answers
     * @param reading how it is read, and what it does not say
     */
    public record Texts(LocalText name, LocalText question, LocalText reading) {}

    /**
     * How it is calculated.
     *
     * @param sources source tables that the query reads, views resolved
     * @param baselineSources those of them that it reads in the months of the baseline too
     * @param lookbackMonths months before the period that the query reads too
     * @param guard what it is worth when little time is recorded
     * @param needs what the registers must hold, or nothing of it can be recorded
     * @param dimensions what the figures are divided by, at most two
     * @param measures the figures of each row
     * @param identities what must add up
     * @param fillsZeros whether a category without a row is zero; otherwise it is left out
     * @param sql query that returns centre_id, the dimensions, the measures and the counts of the minimum cells
     */
    public record Formula(
            List<String> sources,
            List<String> baselineSources,
            int lookbackMonths,
            Guard guard,
            List<Need> needs,
            List<Dimension> dimensions,
            List<Measure> measures,
            List<Identity> identities,
            boolean fillsZeros,
            String sql) {

        /** Whether it compares with a baseline. */
        public boolean usesBaseline() {
            return !baselineSources.isEmpty();
        }
    }

    /**
     * What may be released.
     *
     * @param levels levels on which it is published
     * @param grains lengths of the periods for which it is published
     * @param sensitivity whom it is about
     * @param minimums how many must stand behind a row
     * @param tells indicators about others than it is about itself, whose hidden figures its rows would give away
     */
    public record Release(
            List<Level> levels,
            List<Grain> grains,
            Sensitivity sensitivity,
            List<Minimum> minimums,
            List<String> tells) {

        /**
         * Views of history in which it is published. What is about people is published for the centres of today only:
         * the difference of two views would show what became of a small centre.
         */
        public List<ViewMode> views() {
            return sensitivity == Sensitivity.OPEN ? List.of(ViewMode.values()) : List.of(ViewMode.IS);
        }
    }

    /** Name of its file. */
    public String file() {
        return "analyses/" + id + ".yml";
    }

    /**
     * Whether its categories are themselves districts. Asked of centres they would be centres, and of the city the city: it
     * can be asked of districts only, and nobody can tell what the lead of a centre knows of a district's row.
     */
    public boolean isByDistrict() {
        return formula.dimensions().stream()
                .flatMap(dimension -> dimension.register().stream())
                .anyMatch(register -> register.table().equals("districts"));
    }

    /** Columns that the query gives after the centre and the dimensions. */
    List<String> numbers() {
        Stream<String> measures = formula.measures().stream()
                .filter(measure -> !measure.isDerived())
                .map(Measure::column);
        Stream<String> counts = release.minimums().stream().map(Minimum::column);
        Stream<String> shares = release.minimums().stream()
                .filter(Minimum::evenly)
                .flatMap(minimum -> Stream.of(Minimum.MINUTES, Minimum.LARGEST, Minimum.TWO_LARGEST));
        return Stream.of(measures, counts, shares)
                .flatMap(columns -> columns)
                .distinct()
                .toList();
    }

    /** The query with its columns in a known order. */
    public FactQuery query() {
        List<String> columns = new ArrayList<>(List.of("centre_id"));
        formula.dimensions().forEach(dimension -> columns.add(dimension.column()));
        columns.addAll(numbers());
        return new FactQuery(
                formula.sources(), "select " + String.join(", ", columns) + " from (" + formula.sql() + ") answer");
    }

    /** Everything that has to be loaded before it can be asked: the query, its registers and what they must hold. */
    public List<FactQuery> queries() {
        List<FactQuery> queries = new ArrayList<>(List.of(query()));
        formula.dimensions().stream()
                .flatMap(dimension -> dimension.register().stream())
                .forEach(register -> queries.add(register.query()));
        formula.needs()
                .forEach(need -> queries.add(new FactQuery(
                        List.of(need.table()), "select 1 from " + need.table() + " where " + need.condition())));
        return queries;
    }
}
