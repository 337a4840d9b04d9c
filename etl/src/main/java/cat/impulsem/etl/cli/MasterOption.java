package cat.impulsem.etl.cli;

import cat.impulsem.etl.spark.SparkSessions;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Where Spark runs. */
final class MasterOption {
    @Option(
            names = "--master",
            paramLabel = "MASTER",
            description = "where Spark runs, in its own notation: local[8], spark://host:7077"
                    + " (default: $IMPULSEM_SPARK_MASTER, or local[2])")
    private String master;

    SparkSession session() {
        return SparkSessions.open(master);
    }
}
