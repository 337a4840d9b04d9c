package cat.impulsem.etl.load;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableRule;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Decides for every staged row of one table whether it is a fact, and writes both kinds. */
final class TableConforming {
    /** Up to here rows are compared with each other without looking first which ones need it. */
    static final long FEW = 100_000;

    private static final int PARTITIONS = 4;
    private static final String KEY = "_key";
    private static final String DAY = "_day";
    private final TableContract contract;
    private final Duplicates duplicates;
    private final Optional<Overlaps> overlaps;
    private final TableFiles files;

    TableConforming(TableContract contract, TableFiles files) {
        this.contract = contract;
        this.files = files;
        this.duplicates = new Duplicates(contract);
        this.overlaps = contract.rules().stream()
                .filter(TableRule.TimeBlock.class::isInstance)
                .map(rule -> new Overlaps(contract, (TableRule.TimeBlock) rule))
                .findFirst();
    }

    /** Writes facts and quarantine of rows whose own fields and references were judged already. */
    void write(Dataset<Row> checked, long count) {
        if (count <= FEW) {
            // In one piece nothing needs to be sent to and fro.
            writeFew(checked.coalesce(1), count);
        } else {
            writeMany(checked, count);
        }
    }

    /** Judged again where there are bad rows, which is rare and costs less than to keep what was judged. */
    private void writeFew(Dataset<Row> checked, long count) {
        Dataset<Row> bad = checked.where(not(Reasons.isGood()));
        Dataset<Row> judged = judge(checked.where(Reasons.isGood())).unionByName(bad);
        files.writeFewFacts(judged.where(Reasons.isGood()));
        writeRest(judged.where(not(Reasons.isGood())), count, 1);
    }

    /** Only rows whose key or day occurs more than once are compared; the rest goes straight to the facts. */
    private void writeMany(Dataset<Row> checked, long count) {
        Dataset<Row> good = checked.where(Reasons.isGood());
        withKept(
                duplicates.repeatedKeys(good, KEY),
                keys -> withKept(crowdedDays(good), days -> {
                    if (keys.isEmpty() && days.isEmpty()) {
                        files.writeManyFacts(good);
                        writeRest(checked.where(not(Reasons.isGood())), count, PARTITIONS);
                        return;
                    }
                    Dataset<Row> alone =
                            without(without(good, duplicates.keyNumber(), keys, KEY), dayNumber(), days, DAY);
                    withKept(judge(marked(good, keys, days)), judged -> {
                        files.writeManyFacts(alone.unionByName(judged.where(Reasons.isGood())));
                        Dataset<Row> bad = checked.unionByName(judged).where(not(Reasons.isGood()));
                        writeRest(bad, count, PARTITIONS);
                    });
                }));
    }

    /** Spares the search for bad rows when the facts hold every row already. */
    private void writeRest(Dataset<Row> bad, long count, int partitions) {
        if (files.countFacts() == count) {
            files.writeEmptyQuarantine();
        } else {
            files.writeQuarantine(bad, partitions);
        }
    }

    private Dataset<Row> judge(Dataset<Row> good) {
        Dataset<Row> unique = duplicates.judge(good);
        if (overlaps.isEmpty()) {
            return unique;
        }
        return overlaps.get().judge(unique.where(Reasons.isGood())).unionByName(unique.where(not(Reasons.isGood())));
    }

    private Dataset<Row> crowdedDays(Dataset<Row> good) {
        return overlaps.map(rule -> rule.crowdedDays(good, DAY))
                .orElseGet(() -> good.sparkSession().emptyDataFrame().select(lit(0L).as(DAY)));
    }

    private Column dayNumber() {
        return overlaps.map(Overlaps::dayNumber).orElse(lit(0L));
    }

    private static Dataset<Row> without(Dataset<Row> rows, Column number, Dataset<Row> numbers, String name) {
        return rows.join(small(numbers), number.equalTo(numbers.col(name)), "left_anti");
    }

    private Dataset<Row> marked(Dataset<Row> good, Dataset<Row> keys, Dataset<Row> days) {
        Column[] columns =
                java.util.Arrays.stream(good.columns()).map(name -> col(name)).toArray(Column[]::new);
        Dataset<Row> numbered = good.withColumn("_n1", duplicates.keyNumber()).withColumn("_n2", dayNumber());
        return numbered.join(small(keys), col("_n1").equalTo(keys.col(KEY)), "left")
                .join(small(days), col("_n2").equalTo(days.col(DAY)), "left")
                .where(col(KEY).isNotNull().or(col(DAY).isNotNull()))
                .select(columns);
    }

    private static Dataset<Row> small(Dataset<Row> numbers) {
        return numbers.count() <= 1_000_000 ? broadcast(numbers) : numbers;
    }

    private static void withKept(Dataset<Row> rows, Consumer<Dataset<Row>> work) {
        Dataset<Row> kept = rows.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            work.accept(kept);
        } finally {
            kept.unpersist();
        }
    }
}
