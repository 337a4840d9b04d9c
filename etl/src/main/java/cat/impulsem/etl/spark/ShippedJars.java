package cat.impulsem.etl.spark;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The jars that processes of a cluster get from this one: the program and what it reads files with. */
final class ShippedJars {
    /** On every machine of a cluster already. */
    private static final String OF_SPARK = "spark|scala|hadoop|parquet|orc|arrow|netty|jersey|hk2";

    /** Used by the driver alone, and large. */
    private static final String OF_THE_DRIVER = "duckdb_jdbc|ortools|icu4j";

    private static final Pattern LEFT_AT_HOME = Pattern.compile("(" + OF_SPARK + "|" + OF_THE_DRIVER + ")-.*");

    private ShippedJars() {}

    /** As Spark wants them listed, out of a class path. */
    static String of(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .filter(path ->
                        !LEFT_AT_HOME.matcher(path.getFileName().toString()).matches())
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(","));
    }
}
