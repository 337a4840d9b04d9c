package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.text.CsvField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes cells as CSV. */
public final class ValuesCsv {
    private static final String HEADER =
            "indicator,unit,period,num,den,value,state,reason,coverage,low,high,flags,version,load_id,known_on,data_kind\n";

    private ValuesCsv() {}

    /** Header and one line for each cell. */
    public static String of(List<ValueRow> rows, Provenance from) {
        return rows.stream().map(row -> line(row, from)).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(ValueRow row, Provenance from) {
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
                        from.loadId(),
                        from.knownOn(),
                        from.kind().key())
                .map(CsvField::of)
                .collect(Collectors.joining(",", "", "\n"));
    }
}
