package cat.impulsem.etl.spark;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;

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

    @Test
    void clusterGetsTheProgramButNotWhatItHasOrTheDriverAloneUses() {
        assertThat(ShippedJars.of("/a/etl-0.1.0.jar:/a/lib/spark-sql_2.13-4.2.0.jar:/a/lib/fastcsv-4.1.0.jar"
                        + ":/a/lib/warehouse-0.1.0.jar:/a/lib/duckdb_jdbc-1.5.6.0.jar:/a/classes"))
                .isEqualTo("/a/etl-0.1.0.jar,/a/lib/fastcsv-4.1.0.jar,/a/lib/warehouse-0.1.0.jar");
    }

    @Test
    void clusterGetsWhateverFilesAreReadWith() {
        String shipped = ShippedJars.of(System.getProperty("java.class.path"));
        for (Class<?> reader : List.of(
                CsvReader.class, Biweekly.class, ReadableWorkbook.class, YAMLFactory.class, LoaderOptions.class)) {
            String jar =
                    reader.getProtectionDomain().getCodeSource().getLocation().getPath();
            assertThat(shipped.split(",")).as(reader.getName()).contains(jar);
        }
    }
}
