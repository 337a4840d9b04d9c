package cat.impulsem.etl.intake;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.Serializable;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one kind of foreign file becomes rows of one table.
 *
 * @param table table of ours
 * @param files patterns of file names, such as poblacio*.csv
 * @param sheets patterns of sheet names, for workbooks
 * @param needs column without which a file holds nothing of this table, or null: it is then not delivered, not empty
 * @param separator between fields, instead of the delivery's
 * @param encoding of the files, instead of the delivery's
 * @param decimal decimal sign, instead of the delivery's
 * @param missing texts that stand for nothing, instead of the delivery's
 * @param preamble lines (or rows of a sheet) above the header
 * @param headerRows rows of the header; an upper name counts for the columns to its right
 * @param aliases other names that other years give to a column
 * @param keep rows that are taken; the others are counted as left out
 * @param unpivot columns that become rows, or null
 * @param split column whose parts become rows, or null
 * @param columns what fills each column of ours
 */
public record TableMapping(
        String table,
        List<String> files,
        List<String> sheets,
        String needs,
        String separator,
        String encoding,
        String decimal,
        List<String> missing,
        Integer preamble,
        Integer headerRows,
        Map<String, List<String>> aliases,
        List<RowFilter> keep,
        Unpivot unpivot,
        Split split,
        Map<String, ColumnMapping> columns)
        implements Serializable {

    /** Name of the column that holds the number of a part, counted from 1. */
    static final String PART = "#part";

    /** Name of the column that holds the number of a record in its file, counted from 1. */
    static final String RECORD = "#record";

    public TableMapping {
        files = files == null ? List.of() : List.copyOf(files);
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
        missing = missing == null ? List.of() : List.copyOf(missing);
        preamble = preamble == null ? 0 : preamble;
        headerRows = headerRows == null ? 1 : headerRows;
        aliases = aliases == null ? Map.of() : Map.copyOf(aliases);
        keep = keep == null ? List.of() : List.copyOf(keep);
        columns = columns == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    boolean takesFile(String name) {
        return matches(files, name.substring(name.lastIndexOf('/') + 1));
    }

    boolean takesSheet(String sheet) {
        return sheets.isEmpty() || matches(sheets, sheet);
    }

    private static boolean matches(Collection<String> patterns, String name) {
        Path path = Path.of(name.replace('/', '_').toLowerCase(Locale.ROOT));
        return patterns.stream().anyMatch(pattern -> FileSystems.getDefault()
                .getPathMatcher("glob:" + pattern.toLowerCase(Locale.ROOT))
                .matches(path));
    }

    /** Names of the foreign columns that the mapping speaks of, in the order of speaking. */
    Set<String> sourceColumns() {
        Set<String> names = new LinkedHashSet<>();
        keep.forEach(filter -> names.add(filter.column()));
        if (split != null) {
            names.add(split.column());
        }
        if (unpivot != null) {
            names.addAll(unpivot.columns().keySet());
        }
        columns.forEach((column, mapped) -> names.addAll(mapped.sources(column)));
        names.removeAll(List.of(PART, RECORD));
        if (unpivot != null) {
            names.removeAll(List.of(unpivot.label(), unpivot.value()));
        }
        return names;
    }

    /**
     * Which rows are taken.
     *
     * @param column foreign column
     * @param in values that are taken; empty means all but the ones of notIn
     * @param notIn values that are not taken
     */
    public record RowFilter(
            String column,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> in,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> notIn)
            implements Serializable {
        public RowFilter {
            in = in == null ? List.of() : List.copyOf(in);
            notIn = notIn == null ? List.of() : List.copyOf(notIn);
        }

        boolean takes(String value) {
            String text = value == null ? "" : value;
            return (in.isEmpty() || contains(in, text)) && !contains(notIn, text);
        }

        private static boolean contains(List<String> texts, String text) {
            String folded = Folded.of(text);
            return texts.stream().anyMatch(one -> Folded.of(one).equals(folded));
        }

        Phrase inWords() {
            return in.isEmpty() ? Phrase.of("not {0}", list(notIn)) : Phrase.quote(list(in));
        }

        private static String list(List<String> texts) {
            return texts.stream().map(text -> text.isEmpty() ? "\"\"" : text).collect(Collectors.joining(", "));
        }
    }

    /**
     * Columns that become rows.
     *
     * @param dates whether every column whose name is a date becomes a row
     * @param columns columns that become rows, with the text that stands for each; for when they are not dates
     * @param label name of the new column that holds the date or the text
     * @param value name of the new column that holds what stood in the cell
     */
    public record Unpivot(boolean dates, Map<String, String> columns, String label, String value)
            implements Serializable {
        public Unpivot {
            columns = columns == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /**
     * A column that holds several values; each becomes a row.
     *
     * @param column foreign column
     * @param on text between the values
     */
    public record Split(String column, String on) implements Serializable {}
}
