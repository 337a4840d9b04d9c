package cat.impulsem.etl;

import cat.impulsem.etl.spark.SparkSessions;
import org.apache.spark.sql.SparkSession;

/** The one session that all tests of this module share; it ends with the program. */
public final class SparkForTests {
    private static final SparkSession SESSION = SparkSessions.local();

    private SparkForTests() {}

    public static SparkSession session() {
        return SESSION;
    }
}
