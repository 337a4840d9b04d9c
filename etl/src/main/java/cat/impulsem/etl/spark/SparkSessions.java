package cat.impulsem.etl.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The session of this program. */
public final class SparkSessions {
    /** Two cores of this machine. */
    static final String DEFAULT_MASTER = "local[2]";

    private SparkSessions() {}

    /** The session on the usual master. */
    public static SparkSession open() {
        return open(null);
    }

    /**
     * The session on that master. On this machine nothing listens to others; nowhere is anything printed about rows.
     *
     * @param asked master in Spark's notation, or null for the one of the environment
     */
    public static SparkSession open(String asked) {
        String master = master(asked, System.getenv());
        SparkSession.Builder builder = SparkSession.builder()
                .appName("impulsem")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.log.level", System.getProperty("spark.log.level", "ERROR"))
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.maxConcurrentOutputFileWriters", "100")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.session.timeZone", "UTC")
                // A folder month=2024-04 is the text 2024-04, as DuckDB reads it, not the first of April.
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .config("spark.sql.ui.retainedExecutions", "1");
        if (master.startsWith("local")) {
            builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1");
        }
        if (!isThisProcess(master) && System.getProperty("spark.jars") == null) {
            builder.config("spark.jars", ShippedJars.of(System.getProperty("java.class.path")));
        }
        return builder.getOrCreate();
    }

    private static boolean isThisProcess(String master) {
        return master.equals("local") || master.startsWith("local[");
    }

    /** What was asked for, else {@code IMPULSEM_SPARK_MASTER}, else two cores of this machine. */
    static String master(String asked, Map<String, String> environment) {
        if (asked != null && !asked.isBlank()) {
            return asked;
        }
        String usual = environment.get("IMPULSEM_SPARK_MASTER");
        return usual == null || usual.isBlank() ? DEFAULT_MASTER : usual;
    }
}
