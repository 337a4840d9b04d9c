package cat.impulsem.etl.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SparkSessionsTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("IMPULSEM_SPARK_MASTER", "spark://one:7077");

    @Test
    void twoCoresOfThisMachineUnlessAskedOtherwise() {
        assertThat(SparkSessions.master(null, Map.of())).isEqualTo("local[2]");
        assertThat(SparkSessions.master(null, Map.of("IMPULSEM_SPARK_MASTER", " ")))
                .isEqualTo("local[2]");
    }

    @Test
    void environmentNamesTheUsualMaster() {
        assertThat(SparkSessions.master(null, ENVIRONMENT)).isEqualTo("spark://one:7077");
    }

    @Test
    void optionGoesBeforeTheEnvironment() {
        assertThat(SparkSessions.master("local[8]", ENVIRONMENT)).isEqualTo("local[8]");
    }
}
