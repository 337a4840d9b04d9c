package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.text.CsvField;
import cat.impulsem.warehouse.text.DataKind;
import cat.impulsem.warehouse.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a published table as CSV, one line a cell, with the reason in words where there is no figure. */
public final class PublishedTableCsv {
    private static final String HEADER =
            "table,row,row_label,column,column_label,value,state,reason,reason_text,low,high,data_kind\n";

    private PublishedTableCsv() {}

    /** Header and one line for each cell. */
    public static String of(List<PublishedTable.Cell> cells, Language language, DataKind kind) {
        return cells.stream().map(cell -> line(cell, language, kind)).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(PublishedTable.Cell cell, Language language, DataKind kind) {
        return Stream.of(
                        cell.table().id(),
                        cell.row().code(),
                        cell.row().label().in(language),
                        cell.column().column(),
                        cell.column().label().in(language),
                        cell.value(),
                        cell.state().key(),
                        cell.reason() == null ? "" : cell.reason().key(),
                        cell.reason() == null ? "" : cell.reason().text().in(language),
                        cell.bounds() == null ? null : cell.bounds().low(),
                        cell.bounds() == null ? null : cell.bounds().high(),
                        kind.key())
                .map(CsvField::of)
                .collect(Collectors.joining(",", "", "\n"));
    }
}
