package cat.impulsem.etl.spark;

import org.apache.spark.sql.SparkSession;

/** Sessions tuned for one machine. */
public final class SparkSessions {
    private SparkSessions() {}

    /**
     * The session of this program: two cores of this machine, or the cluster that the system property
     * {@code spark.master} names. Nothing listens outside this machine, and nothing is printed about rows.
     */
    public static SparkSession local() {
        return SparkSession.builder()
                .appName("impulsem")
                .master(System.getProperty("spark.master", "local[2]"))
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.log.level", System.getProperty("spark.log.level", "ERROR"))
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.maxConcurrentOutputFileWriters", "100")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.session.timeZone", "UTC")
                // A folder month=2024-04 is the text 2024-04, as DuckDB reads it, not the first of April.
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .config("spark.sql.ui.retainedExecutions", "1")
                .getOrCreate();
    }
}
