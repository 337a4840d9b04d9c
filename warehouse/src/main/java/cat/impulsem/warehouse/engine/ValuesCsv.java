package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.text.CsvField;
import cat.impulsem.warehouse.text.DataKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes cells as CSV. */
public final class ValuesCsv {
    private static final String HEADER =
            "indicator,unit,period,num,den,value,state,reason,coverage,low,high,flags,version,data_kind\n";

    private ValuesCsv() {}

    /** Header and one line for each cell. */
    public static String of(List<ValueRow> rows, DataKind kind) {
        return rows.stream().map(row -> line(row, kind)).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(ValueRow row, DataKind kind) {
        return Stream.of(
                        row.indicator(),
                        row.unit().code(),
                        row.period().toString(),
                        row.num(),
                        row.den(),
                        row.value(),
                        row.state().key(),
                        row.reason() == null ? null : row.reason().key(),
                        row.coverage(),
                        row.bounds() == null ? null : row.bounds().low(),
                        row.bounds() == null ? null : row.bounds().high(),
                        Flag.keys(row.flags()),
                        row.version(),
                        kind.key())
                .map(CsvField::of)
                .collect(Collectors.joining(",", "", "\n"));
    }
}
