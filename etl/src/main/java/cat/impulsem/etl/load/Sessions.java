package cat.impulsem.etl.load;

import org.apache.spark.sql.SparkSession;

/**
 * Two ways to run the same plan. Most tables are small: to compile a plan for them, or to plan it again half way, costs
 * far more than to interpret it as it stands.
 */
final class Sessions {
    private static final long FEW_ROWS = 20_000;
    private static final long FEW_BYTES = 1 << 20;
    private final SparkSession compiling;
    private final SparkSession interpreting;

    Sessions(SparkSession spark) {
        this.compiling = spark;
        this.interpreting = interpreting(spark);
    }

    /** The session for a table of so many rows. */
    SparkSession forRows(long rows) {
        return rows <= FEW_ROWS ? interpreting : compiling;
    }

    /** The session for a table of which nothing but the size of its files is known. */
    SparkSession forBytes(long bytes) {
        return bytes <= FEW_BYTES ? interpreting : compiling;
    }

    private static SparkSession interpreting(SparkSession spark) {
        SparkSession session = spark.newSession();
        session.conf().set("spark.sql.codegen.wholeStage", "false");
        session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        session.conf().set("spark.sql.adaptive.enabled", "false");
        session.conf().set("spark.sql.shuffle.partitions", "1");
        return session;
    }
}
