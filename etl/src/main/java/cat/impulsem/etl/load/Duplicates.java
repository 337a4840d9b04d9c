package cat.impulsem.etl.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.md5;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import cat.impulsem.warehouse.contract.TableContract;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/** Several rows with one key: the same again is a duplicate, another state is superseded by the newest one. */
final class Duplicates {
    private static final String CONTENT = "_content";
    private static final String OCCURRENCE = "_occurrence";
    private static final String VERSION = "_version";
    private final TableContract contract;

    Duplicates(TableContract contract) {
        this.contract = contract;
    }

    /** One number for the key; that two keys share one by chance does no harm where it only narrows a search. */
    Column keyNumber() {
        return xxhash64(columns(contract.key()));
    }

    /** The numbers, as that column, of keys that stand on more than one row. */
    Dataset<Row> repeatedKeys(Dataset<Row> rows, String as) {
        return rows.select(keyNumber().as(as))
                .groupBy(as)
                .agg(count(lit(1)).as("n"))
                .where("n > 1")
                .select(as);
    }

    /** Adds the reason to every row but the one of each key that stays; which one that is depends on no order. */
    Dataset<Row> judge(Dataset<Row> rows) {
        Column isAgain = col(OCCURRENCE).gt(1);
        Column isOlder = col(OCCURRENCE).equalTo(1).and(col(VERSION).gt(1));
        Dataset<Row> ranked = rows.withColumn(CONTENT, md5(to_json(struct(columns(contract.columnNames())))))
                .withColumn(OCCURRENCE, row_number().over(sameContent()))
                .withColumn(VERSION, row_number().over(newestFirst()));
        Column again = Reasons.reason(
                null, "duplicate", Reasons.phrase("each row once"), Reasons.phrase("the same row again"), Reasons.NONE);
        Column older =
                Reasons.reason(contract.recorded(), "superseded", newestRecorded(), recordedText(), Reasons.NONE);
        Dataset<Row> judged = Reasons.addWhen(Reasons.addWhen(ranked, isAgain, again), isOlder, older);
        return judged.drop(CONTENT, OCCURRENCE, VERSION);
    }

    private WindowSpec sameContent() {
        List<String> same = new ArrayList<>(contract.key());
        same.add(CONTENT);
        return Window.partitionBy(columns(same))
                .orderBy(
                        col(StagedRows.ISSUED).desc_nulls_last(),
                        col(StagedRows.SEQUENCE).desc(),
                        col(RowSchema.DELIVERY),
                        col(RowSchema.FILE),
                        col(RowSchema.ROW));
    }

    private WindowSpec newestFirst() {
        List<Column> order = new ArrayList<>();
        order.add(col(OCCURRENCE).gt(1));
        if (contract.recorded() != null) {
            order.add(col(contract.recorded()).desc_nulls_last());
        }
        order.add(col(StagedRows.ISSUED).desc_nulls_last());
        order.add(col(StagedRows.SEQUENCE).desc());
        order.add(col(CONTENT));
        return Window.partitionBy(columns(contract.key())).orderBy(order.toArray(Column[]::new));
    }

    private Column newestRecorded() {
        if (contract.recorded() == null) {
            return Reasons.phrase("the newest state of its key");
        }
        Column newest = max(col(contract.recorded())).over(Window.partitionBy(columns(contract.key())));
        return Reasons.phrase("the newest state of its key, recorded {0}", newest.cast("string"));
    }

    private Column recordedText() {
        if (contract.recorded() == null) {
            return Reasons.phrase("another state");
        }
        Column day = col(contract.recorded());
        return when(day.isNull(), Reasons.phrase("recorded on no day"))
                .otherwise(Reasons.phrase("recorded {0}", day.cast("string")));
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(functions::col).toArray(Column[]::new);
    }
}
