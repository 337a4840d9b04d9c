package cat.impulsem.etl.load;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableRule.TimeBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** Blocks of one worker's day that lie over each other: the earlier one stays. */
final class Overlaps {
    private static final String BUSY_UNTIL = "_busy_until";
    private final TableContract contract;
    private final TimeBlock block;

    Overlaps(TableContract contract, TimeBlock block) {
        this.contract = contract;
        this.block = block;
    }

    /** One number for the worker's day; see {@link Duplicates#keyNumber()}. */
    Column dayNumber() {
        return xxhash64(col(block.of()), col(block.day()));
    }

    /** The numbers, as that column, of days with an overlap: in order of start, some block begins before its neighbour ends. */
    Dataset<Row> crowdedDays(Dataset<Row> rows, String as) {
        Column before = lag(col("_end"), 1).over(Window.partitionBy(as).orderBy("_start", "_end"));
        return rows.select(
                        dayNumber().as(as),
                        col(block.start()).as("_start"),
                        col(block.end()).as("_end"))
                .withColumn("_before", before)
                .where("_before > _start")
                .select(as)
                .distinct();
    }

    /** Goes through each day in order of start; a block that begins before the last one that stayed ends does not stay. */
    Dataset<Row> judge(Dataset<Row> rows) {
        Column[] all = Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
        List<Column> order = new ArrayList<>();
        order.add(col(block.start()).as("start"));
        if (contract.recorded() != null) {
            order.add(col(contract.recorded()).as("recorded"));
        }
        contract.key().forEach(key -> order.add(col(key).as("key_" + key)));
        order.add(col(block.end()).as("end"));
        order.add(struct(all).as("row"));
        Dataset<Row> days = rows.groupBy(block.of(), block.day())
                .agg(sort_array(collect_list(struct(order.toArray(Column[]::new))))
                        .as("blocks"))
                .withColumn("busy", expr("""
                        aggregate(blocks, named_struct('until', -1, 'seen', cast(array() as array<int>)),
                          (day, block) -> named_struct(
                            'until', if(block.start < day.until, day.until, block.end),
                            'seen', array_append(day.seen, day.until))).seen"""));
        Dataset<Row> flat = days.select(inline(arrays_zip(col("blocks"), col("busy"))))
                .select(col("blocks.row.*"), col("busy").as(BUSY_UNTIL));
        return Reasons.addWhen(flat, col(block.start()).lt(col(BUSY_UNTIL)), overlap())
                .drop(BUSY_UNTIL);
    }

    private Column overlap() {
        Column expected =
                Reasons.phrase("a start from {0}, when the block before ends", Reasons.clock(col(BUSY_UNTIL)));
        return Reasons.reason(
                block.start(), "overlap", expected, Reasons.quote(Reasons.clock(col(block.start()))), Reasons.NONE);
    }
}
