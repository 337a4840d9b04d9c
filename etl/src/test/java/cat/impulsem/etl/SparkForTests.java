package cat.impulsem.etl;

import cat.impulsem.etl.spark.SparkSessions;
import org.apache.spark.sql.SparkSession;

/** The one session that all tests of this module share; it ends with the program. */
public final class SparkForTests {
    private static final SparkSession SESSION = SparkSessions.open();

    private SparkForTests() {}

    public static SparkSession session() {
        return SESSION;
    }

    /** The same for many small queries, of which most of the time would go into compiling what runs for an instant. */
    public static SparkSession forSmallQueries() {
        SparkSession session = SESSION.newSession();
        session.conf().set("spark.sql.codegen.wholeStage", "false");
        session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        session.conf().set("spark.sql.adaptive.enabled", "false");
        session.conf().set("spark.sql.shuffle.partitions", "1");
        return session;
    }
}
