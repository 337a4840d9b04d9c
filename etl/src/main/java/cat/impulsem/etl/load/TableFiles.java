package cat.impulsem.etl.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The Parquet files of one table in one load. */
final class TableFiles {
    private static final String MONTH = "month";
    private static final int PARTITIONS = 4;
    private final TableContract contract;
    private final Path load;

    TableFiles(TableContract contract, Path load) {
        this.contract = contract;
        this.load = load;
    }

    Path facts() {
        return load.resolve("facts").resolve(contract.table());
    }

    Path quarantine() {
        return load.resolve("quarantine").resolve(contract.table());
    }

    void writeFewFacts(Dataset<Row> good) {
        writeFacts(withMonth(good).coalesce(1));
    }

    void writeManyFacts(Dataset<Row> good) {
        Dataset<Row> rows = withMonth(good);
        writeFacts(isByMonth() ? rows.repartition(PARTITIONS, col(MONTH)) : rows.repartition(PARTITIONS, key()));
    }

    /** Contract columns as text, so that one schema serves rows that could not be typed; identifiers are withheld. */
    void writeQuarantine(Dataset<Row> bad, int partitions) {
        List<Column> columns = new ArrayList<>();
        for (var column : contract.columns()) {
            Column value = column.type().isPseudonymous()
                    ? when(col(column.name()).isNotNull(), lit(Identifiers.WITHHELD))
                    : col(column.name()).cast("string");
            columns.add(value.as(column.name()));
        }
        Stream.of(RowSchema.DELIVERY, RowSchema.FILE, RowSchema.ROW, RowSchema.REASONS)
                .forEach(name -> columns.add(col(name)));
        bad.select(columns.toArray(Column[]::new))
                .coalesce(partitions)
                .write()
                .parquet(quarantine().toString());
    }

    /** The same file without rows, by hand: Spark would plan and run a job to write nothing. */
    void writeEmptyQuarantine() {
        new ParquetFolder(quarantine()).writeEmpty(RowSchema.quarantine(contract));
    }

    /** Rows in quarantine, which may be none. */
    Dataset<Row> readQuarantine(Sessions sessions) {
        return sessions.forRows(countQuarantine())
                .read()
                .schema(RowSchema.quarantine(contract))
                .parquet(quarantine().toString());
    }

    long countFacts() {
        return new ParquetFolder(facts()).countRows();
    }

    long countQuarantine() {
        return new ParquetFolder(quarantine()).countRows();
    }

    private void writeFacts(Dataset<Row> rows) {
        var writer = rows.sortWithinPartitions(order()).write();
        (isByMonth() ? writer.partitionBy(MONTH) : writer).parquet(facts().toString());
    }

    private Dataset<Row> withMonth(Dataset<Row> rows) {
        Dataset<Row> facts =
                rows.select(contract.columnNames().stream().map(functions::col).toArray(Column[]::new));
        return isByMonth() ? facts.withColumn(MONTH, date_format(col(contract.performed()), "yyyy-MM")) : facts;
    }

    private boolean isByMonth() {
        return contract.kind() == TableKind.FACT && contract.performed() != null;
    }

    private Column[] key() {
        return contract.key().stream().map(functions::col).toArray(Column[]::new);
    }

    private Column[] order() {
        Stream<String> first = isByMonth() ? Stream.of(MONTH) : Stream.of();
        Stream<String> then = Stream.of(contract.centre(), contract.performed()).filter(java.util.Objects::nonNull);
        return Stream.of(first, then, contract.key().stream())
                .flatMap(names -> names)
                .distinct()
                .map(functions::col)
                .toArray(Column[]::new);
    }
}
