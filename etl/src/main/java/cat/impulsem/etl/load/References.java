package cat.impulsem.etl.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import cat.impulsem.warehouse.contract.Column.Reference;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.text.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Adds the reasons that follow from other tables: nothing there by that key, or the centre not open on that day. */
final class References {
    private final KnownRows known;
    private final boolean isLenient;

    /**
     * @param isLenient whether references to a table that was never delivered are left alone
     */
    References(KnownRows known, boolean isLenient) {
        this.known = known;
        this.isLenient = isLenient;
    }

    Dataset<Row> check(Dataset<Row> rows, TableContract contract) {
        Dataset<Row> joined = rows;
        List<Column> reasons = new ArrayList<>(new OpenCentres(known).reasons(contract));
        for (cat.impulsem.warehouse.contract.Column column : contract.columns()) {
            Optional<Reference> reference = column.reference();
            if (reference.isEmpty()
                    || isLenient && !known.wereDelivered(reference.get().table())) {
                continue;
            }
            Column isThere = isThere(column, reference.get());
            if (isThere == null) {
                isThere = col(key(column)).isNotNull();
                joined = join(joined, column, reference.get());
            }
            Column isMissing = col(column.name()).isNotNull().and(functions.not(isThere));
            reasons.add(when(isMissing, notThere(column, reference.get())));
        }
        Column[] columns = Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
        return Reasons.add(joined, reasons).select(columns);
    }

    /** The condition where it can be told without a join, else null. */
    private Column isThere(cat.impulsem.warehouse.contract.Column column, Reference reference) {
        if (!known.wereDelivered(reference.table())) {
            return lit(false);
        }
        return known.few(reference.table())
                .map(rows -> col(column.name())
                        .isin(rows.stream()
                                .map(row -> row.getAs(reference.column()))
                                .toArray()))
                .orElse(null);
    }

    private Dataset<Row> join(Dataset<Row> rows, cat.impulsem.warehouse.contract.Column column, Reference reference) {
        // Part of a key may stand there more than once, which must not make two rows of one.
        Dataset<Row> keys = known.of(reference.table(), rows.sparkSession())
                .select(col(reference.column()).as(key(column)))
                .distinct();
        return rows.join(keys, col(column.name()).equalTo(col(key(column))), "left");
    }

    private Column notThere(cat.impulsem.warehouse.contract.Column column, Reference reference) {
        String expected =
                known.wereDelivered(reference.table()) ? "{0} of {1}" : "{0} of {1}, of which nothing was delivered";
        Column text = col(column.name()).cast("string");
        return Reasons.reason(
                column.name(),
                "reference",
                Reasons.phrase(expected, lit(reference.column()), lit(reference.table())),
                Reasons.quote(text),
                nearest(column, reference, text));
    }

    private Column nearest(cat.impulsem.warehouse.contract.Column column, Reference reference, Column text) {
        Optional<List<Row>> rows = known.few(reference.table());
        if (rows.isEmpty() || column.type() == ColumnType.INTEGER) {
            return Reasons.NONE;
        }
        List<String> names = rows.get().stream()
                .map(row -> row.<String>getAs(reference.column()))
                .toList();
        return functions.udf(new Nearest(names), DataTypes.StringType).apply(text);
    }

    private static String key(cat.impulsem.warehouse.contract.Column column) {
        return "_key_" + column.name();
    }

    /** The known name that a wrong one most likely meant. */
    private record Nearest(List<String> names) implements UDF1<String, String> {
        @Override
        public String call(String wrong) {
            return wrong == null ? null : NearestName.of(wrong, names).orElse(null);
        }
    }
}
