package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.cli.Command.Result;
import cat.impulsem.warehouse.store.Folders;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A load on a cluster: a master and a worker whose process has Spark's own jars and nothing of this program. */
class ClusterIT {
    private static final Pattern NOT_OF_SPARK = Pattern.compile(
            "(warehouse|fastcsv|fastexcel|biweekly|vinnie|picocli|bcrypt|duckdb|ortools|jackson-dataformat-yaml|snakeyaml)"
                    + ".*");

    private Path folder;

    /** Not a folder of JUnit, which warns of every link that leads out of it. */
    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("impulsem-cluster").toRealPath();
    }

    @AfterEach
    void deleteFolder() {
        Folders.delete(folder);
    }

    @Test
    void processOfAClusterChecksAndConformsADelivery() throws IOException {
        Map<String, String> settings = Map.of(
                "SPARK_HOME",
                sparkHome().toString(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "JAVA_TOOL_OPTIONS",
                "-XX:TieredStopAtLevel=1",
                "IMPULSEM_SPARK_MASTER",
                "local-cluster[1,1,1024]");
        Result loaded = Command.run(
                settings, "load", delivery(), "--store", folder.resolve("store"), "--key-file", folder.resolve("key"));
        assertThat(loaded.exit()).as(loaded.err()).isZero();
        assertThat(loaded.out()).containsPattern("districts +3 +2 +1 +required 1\\R");
        assertThat(folder.resolve("spark/work")).isDirectoryRecursivelyContaining("glob:**/stderr");
    }

    private Path sparkHome() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("spark/jars"));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Command.libraries(), "*.jar")) {
            for (Path jar : all) {
                String name = jar.getFileName().toString();
                if (!NOT_OF_SPARK.matcher(name).matches()) {
                    Files.createSymbolicLink(jars.resolve(name), jar);
                }
            }
        }
        return jars.getParent();
    }

    /** One table is enough to see whether the classes that check and conform rows arrive. */
    private Path delivery() throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("delivery"));
        Files.writeString(
                delivery.resolve("districts.csv"),
                "district_code,district_name\n01,Ciutat Vella\n02,l'Eixample\n03,\n");
        return delivery;
    }
}
