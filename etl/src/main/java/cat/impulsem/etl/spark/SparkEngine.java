package cat.impulsem.etl.spark;

import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.engine.ParquetFiles;
import cat.impulsem.warehouse.engine.SqlEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Spark as an engine of indicators: the same text on one machine or a cluster. */
public final class SparkEngine implements SqlEngine {
    private final SparkSession spark;

    /**
     * Uses a session that stays its owner's to stop.
     *
     * @param spark running session
     */
    public SparkEngine(SparkSession spark) {
        this.spark = spark;
        execute("create or replace temporary function dd(a date, b date) returns int return datediff(a, b)");
    }

    @Override
    public List<List<Object>> query(String sql) {
        return spark.sql(sql).collectAsList().stream().map(SparkEngine::values).toList();
    }

    private static List<Object> values(Row row) {
        List<Object> values = new ArrayList<>(row.length());
        for (int i = 0; i < row.length(); i++) {
            values.add(row.get(i));
        }
        return values;
    }

    @Override
    public void execute(String sql) {
        spark.sql(sql);
    }

    @Override
    public String typeName(ColumnType type) {
        return type.spark();
    }

    @Override
    public void load(List<Files> tables) {
        tables.forEach(this::load);
    }

    private void load(Files table) {
        StructType schema = StructType.fromDDL(table.columns().stream()
                .map(column -> column.name() + " " + typeName(column.type()))
                .collect(Collectors.joining(", ")));
        Dataset<Row> rows = ParquetFiles.under(table.folder()).isEmpty()
                ? spark.createDataFrame(List.of(), schema)
                : spark.read()
                        .schema(schema)
                        .option("recursiveFileLookup", "true")
                        .parquet(table.folder().toString());
        rows.createOrReplaceTempView(table.name());
    }

    @Override
    public void close() {
        // The session belongs to whoever started it.
    }
}
