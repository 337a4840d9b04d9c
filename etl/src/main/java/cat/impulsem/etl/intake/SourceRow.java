package cat.impulsem.etl.intake;

import java.util.List;

/**
 * One record of a file, before its columns are put in order.
 *
 * @param row number that a person finds it by
 * @param values text of each column of the header; null where the record cannot be told apart into columns
 * @param problems what is wrong with the record as such
 */
record SourceRow(long row, String[] values, List<RowProblem> problems) {
    static SourceRow good(long row, String[] values) {
        return new SourceRow(row, values, List.of());
    }

    static SourceRow broken(long row, String rule, Phrase expected, Phrase found) {
        return new SourceRow(row, null, List.of(new RowProblem(null, rule, expected, found, null)));
    }
}
