package cat.impulsem.etl.load;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import cat.impulsem.warehouse.contract.TableContract;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** The staged rows of several deliveries; rows that a corrected delivery replaces say so. */
final class StagedRows {
    static final String ISSUED = "_issued";
    static final String SEQUENCE = "_sequence";
    private final Sessions sessions;
    private final Function<String, Path> folders;
    private final List<StagedDelivery> deliveries;

    /**
     * @param folders where the delivery of an id is staged
     */
    StagedRows(Sessions sessions, Function<String, Path> folders, List<StagedDelivery> deliveries) {
        this.sessions = sessions;
        this.folders = folders;
        this.deliveries = deliveries.stream()
                .sorted(Comparator.comparing(StagedDelivery::id))
                .toList();
    }

    boolean hold(String table) {
        return deliveries.stream().anyMatch(delivery -> delivery.holds(table));
    }

    long count(String table) {
        return deliveries.stream()
                .mapToLong(delivery -> delivery.rows().getOrDefault(table, 0L))
                .sum();
    }

    /** The columns of a table, and which delivery each row came with, without a look at what replaces what. */
    Optional<Dataset<Row>> raw(TableContract contract) {
        return deliveries.stream()
                .filter(delivery -> delivery.holds(contract.table()))
                .map(delivery -> read(delivery, contract))
                .reduce(Dataset::unionByName);
    }

    Optional<Dataset<Row>> of(TableContract contract) {
        return deliveries.stream()
                .filter(delivery -> delivery.holds(contract.table()))
                .map(delivery -> replaced(read(delivery, contract), delivery, contract))
                .reduce(Dataset::unionByName);
    }

    private Dataset<Row> read(StagedDelivery delivery, TableContract contract) {
        Path folder = folders.apply(delivery.id()).resolve(contract.table());
        return sessions.forRows(count(contract.table()))
                .read()
                .schema(RowSchema.staged(contract))
                .parquet(folder.toString())
                .withColumn(RowSchema.DELIVERY, lit(delivery.id()))
                .withColumn(ISSUED, lit(delivery.issued()).cast(DataTypes.DateType))
                .withColumn(SEQUENCE, lit(delivery.sequence()));
    }

    private Dataset<Row> replaced(Dataset<Row> rows, StagedDelivery delivery, TableContract contract) {
        Dataset<Row> result = rows;
        for (StagedDelivery newer : deliveries) {
            if (newer.replaces(delivery, contract.table())) {
                Column expected =
                        Reasons.phrase("sequence {0} of the source, which covers this row", text(newer.sequence()));
                Column found = Reasons.phrase("sequence {0}", text(delivery.sequence()));
                Column reason = Reasons.reason(null, "replaced", expected, found, Reasons.NONE);
                result = Reasons.addWhen(result, isCovered(newer, delivery, contract), reason);
            }
        }
        return result;
    }

    /** A row without a readable day is covered when everything else of its delivery is. */
    private static Column isCovered(StagedDelivery newer, StagedDelivery older, TableContract contract) {
        Column covered = lit(true);
        if (contract.performed() != null && newer.firstMonth() != null) {
            boolean wholly =
                    older.firstMonth() != null && newer.covers(older.firstMonth()) && newer.covers(older.lastMonth());
            Column day = col(contract.performed());
            Column within = day.geq(lit(newer.firstMonth().atDay(1)))
                    .and(day.lt(lit(after(newer.lastMonth()).atDay(1))));
            covered = coalesce(within, lit(wholly));
        }
        if (contract.centre() != null && !newer.centres().isEmpty()) {
            covered = covered.and(col(contract.centre()).isin(newer.centres().toArray()));
        }
        return covered;
    }

    private static Column text(int number) {
        return lit(Integer.toString(number));
    }

    private static YearMonth after(YearMonth month) {
        return month.plusMonths(1);
    }
}
