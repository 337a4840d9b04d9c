package cat.impulsem.warehouse.engine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes cells as CSV. */
public final class ValuesCsv {
    private static final String HEADER =
            "indicator,unit,period,num,den,value,state,reason,coverage,low,high,flags,version\n";

    private ValuesCsv() {}

    /** Header and one line for each cell. */
    public static String of(List<ValueRow> rows) {
        return rows.stream().map(ValuesCsv::line).collect(Collectors.joining("", HEADER, ""));
    }

    private static String flags(ValueRow row) {
        return row.flags().size() > 1 ? "\"" + Flag.keys(row.flags()) + "\"" : Flag.keys(row.flags());
    }

    private static String line(ValueRow row) {
        return Stream.of(
                        row.indicator(),
                        row.unit().code(),
                        row.period().toString(),
                        PlainNumber.of(row.num()),
                        PlainNumber.of(row.den()),
                        PlainNumber.of(row.value()),
                        row.state().key(),
                        row.reason() == null ? "" : row.reason().key(),
                        PlainNumber.of(row.coverage()),
                        row.bounds() == null ? "" : PlainNumber.of(row.bounds().low()),
                        row.bounds() == null ? "" : PlainNumber.of(row.bounds().high()),
                        flags(row),
                        String.valueOf(row.version()))
                .collect(Collectors.joining(",", "", "\n"));
    }
}
