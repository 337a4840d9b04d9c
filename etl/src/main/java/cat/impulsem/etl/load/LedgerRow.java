package cat.impulsem.etl.load;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What one source delivered of one table for one centre and month. */
final class LedgerRow {
    static final StructType SCHEMA = new StructType()
            .add("source", DataTypes.StringType)
            .add("table_name", DataTypes.StringType)
            .add("centre_id", DataTypes.IntegerType)
            .add("month", DataTypes.DateType)
            .add("state", DataTypes.StringType)
            .add("good_rows", DataTypes.LongType)
            .add("bad_rows", DataTypes.LongType)
            .add("received_at", DataTypes.TimestampNTZType)
            .add("delivery_ids", DataTypes.StringType);
    private final Cell cell;
    private final Set<String> deliveries = new TreeSet<>();
    private long rows;
    private long bad;
    private Instant receivedAt = Instant.MIN;

    LedgerRow(Cell cell) {
        this.cell = cell;
    }

    void add(StagedDelivery delivery, long moreRows, long moreBad) {
        rows += moreRows;
        bad += moreBad;
        deliveries.add(delivery.id());
        receivedAt = receivedAt.isAfter(delivery.receivedAt()) ? receivedAt : delivery.receivedAt();
    }

    Row row() {
        return RowFactory.create(
                cell.source(),
                cell.table(),
                cell.centre(),
                cell.month() == null ? null : cell.month().atDay(1),
                rows == 0 ? "no_rows" : "delivered",
                rows - bad,
                bad,
                LocalDateTime.ofInstant(receivedAt, ZoneOffset.UTC),
                String.join(",", deliveries));
    }

    /**
     * Where in the ledger something is counted.
     *
     * @param centre number of the centre, -1 when it is not known
     * @param month month of the act, or null when it is not known
     */
    record Cell(String source, String table, int centre, YearMonth month) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::source)
                .thenComparing(Cell::table)
                .thenComparingInt(Cell::centre)
                .thenComparing(Cell::month, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }
}
