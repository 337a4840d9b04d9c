package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.engine.Provenance;
import cat.impulsem.warehouse.text.CsvField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes values of analyses as CSV. */
public final class AnalysisCsv {
    private static final String HEADER =
            "analysis,unit,period,code_1,code_2,measure,value,state,reason,coverage,flags,version,load_id,known_on,data_kind\n";

    private AnalysisCsv() {}

    /** Header and one line for each value. */
    public static String of(List<AnalysisValue> values, Provenance from) {
        return values.stream().map(value -> line(value, from)).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(AnalysisValue value, Provenance from) {
        return Stream.of(
                        value.analysis(),
                        value.unit().code(),
                        value.period().toString(),
                        value.code(0),
                        value.code(1),
                        value.measure(),
                        value.value(),
                        value.state().key(),
                        value.reason() == null ? null : value.reason().key(),
                        value.coverage(),
                        Flag.keys(value.flags()),
                        value.version(),
                        from.loadId(),
                        from.knownOn(),
                        from.kind().key())
                .map(CsvField::of)
                .collect(Collectors.joining(",", "", "\n"));
    }
}
