package cat.impulsem.dashboard.data;

import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Analysis.Dimension;
import cat.impulsem.dashboard.data.Analysis.Measure;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.text.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the definitions of the analyses of a snapshot. */
final class AnalysisRows {
    private AnalysisRows() {}

    static List<Analysis> read(Snapshot snapshot) {
        List<Of<Code>> codes = snapshot.query(
                "select analysis_id, dimension, code, label_ca, label_es, label_en from analysis_codes order by position",
                row -> new Of<>(row.getString(1), row.getInt(2), new Code(row.getString(3), text(row, "label"))));
        List<Of<Dimension>> dimensions = snapshot.query(
                "select * from analysis_dimensions order by dimension",
                row -> new Of<>(row.getString("analysis_id"), 0, dimension(row, codes)));
        List<Of<Measure>> measures = snapshot.query(
                "select * from analysis_measures order by position",
                row -> new Of<>(row.getString("analysis_id"), 0, measure(row)));
        return snapshot.query(
                "select * from analyses order by position, analysis_id", row -> analysis(row, dimensions, measures));
    }

    private static Analysis analysis(ResultSet row, List<Of<Dimension>> dimensions, List<Of<Measure>> measures)
            throws SQLException {
        String id = row.getString("analysis_id");
        return new Analysis(
                id,
                row.getInt("version"),
                new Analysis.Wording(text(row, "name"), text(row, "question"), text(row, "reading")),
                words(row.getString("levels")).stream().map(Level::of).toList(),
                Indicator.sensitivity(row.getString("sensitivity")).orElse(null),
                words(row.getString("sources")),
                Of.of(id, 0, dimensions),
                Of.of(id, 0, measures),
                terms(row));
    }

    private static Analysis.Terms terms(ResultSet row) throws SQLException {
        return new Analysis.Terms(
                row.getString("line"),
                row.getObject("valid_from", LocalDate.class),
                words(row.getString("grains")).stream().map(Grain::of).toList(),
                words(row.getString("minimum_cells")).stream()
                        .map(Analysis.Minimum::parse)
                        .toList());
    }

    private static Dimension dimension(ResultSet row, List<Of<Code>> codes) throws SQLException {
        return new Dimension(
                row.getString("column_name"),
                text(row, "label"),
                Optional.ofNullable(row.getString("total_code")),
                Of.of(row.getString("analysis_id"), row.getInt("dimension"), codes));
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return new Measure(
                row.getString("measure"),
                text(row, "label"),
                new Indicator.Measure(row.getString("unit"), row.getInt("decimals"), "level"),
                new Analysis.Additivity(
                        row.getString("over_centres"), row.getString("over_categories"), row.getString("over_time")));
    }

    private static LocalText text(ResultSet row, String column) throws SQLException {
        return new LocalText(
                row.getString(column + "_ca"), row.getString(column + "_es"), row.getString(column + "_en"));
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split("\\s*,\\s*"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A part, and the analysis and dimension that it is of. */
    private record Of<T>(String analysis, int dimension, T part) {
        static <T> List<T> of(String analysis, int dimension, List<Of<T>> all) {
            return all.stream()
                    .filter(one -> one.analysis.equals(analysis) && one.dimension == dimension)
                    .map(Of::part)
                    .toList();
        }
    }
}
