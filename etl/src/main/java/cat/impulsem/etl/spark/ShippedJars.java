package cat.impulsem.etl.spark;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The jars that processes of a cluster get from this one: the program and what it reads files with. The others are
 * Spark's, which every machine of a cluster has, or are used by the driver alone.
 */
final class ShippedJars {
    private static final Pattern SHIPPED = Pattern.compile(
            "(etl|warehouse" // the program
                    + "|fastcsv|biweekly|vinnie|fastexcel-reader|aalto-xml|stax2-api" // text, calendars, workbooks
                    + "|jackson-dataformat-yaml|snakeyaml)-\\d.*\\.jar"); // what is declared

    private ShippedJars() {}

    /** As Spark wants them listed, out of a class path. */
    static String of(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> SHIPPED.matcher(path.getFileName().toString()).matches())
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(","));
    }
}
