package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts the rows of vector files that were checked and the worst error seen, and says so at the end of a test class.
 */
final class Tally {
    private final String file;
    private final TreeSet<Integer> lines = new TreeSet<>();
    private final TreeMap<String, Double> worst = new TreeMap<>();

    Tally(String file) {
        this.file = file;
    }

    void checked(VectorRow row) {
        assertThat(row.file()).isEqualTo(file);
        lines.add(row.line());
    }

    void absolute(VectorRow row, String column, double actual, double tolerance) {
        double error = row.number(column) == actual ? 0 : Math.abs(actual - row.number(column));
        compare(row, column, actual, error, tolerance);
        worst.merge("absolute", error, Math::max);
    }

    void relative(VectorRow row, String column, double actual, double tolerance) {
        double expected = row.number(column);
        double error = expected == actual ? 0 : Math.abs(actual - expected) / Math.abs(expected);
        compare(row, column, actual, error, tolerance);
        worst.merge("relative", error, Math::max);
    }

    void relative(VectorRow row, String column, OptionalDouble actual, double tolerance) {
        assertThat(actual.isPresent())
                .as("%s %s is defined", row, column)
                .isEqualTo(row.optional(column).isPresent());
        checked(row);
        actual.ifPresent(value -> relative(row, column, value, tolerance));
    }

    /** Says how many rows of the file were checked, also in target/vectors; fails when one was not. */
    void report() {
        int rows = VectorFile.rows(file).size();
        assertThat(lines).as("rows of %s checked", file).hasSize(rows).isNotEmpty();
        String line = "%s: %d of %d rows checked, worst error %s%n"
                .formatted(file, lines.size(), rows, worst.isEmpty() ? "none" : worst);
        System.out.print(line);
        try {
            Path folder = Files.createDirectories(Path.of("target", "vectors"));
            Files.writeString(folder.resolve(file + ".txt"), line);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void compare(VectorRow row, String column, double actual, double error, double tolerance) {
        checked(row);
        assertThat(error)
                .as("%s: %s expected %s but was %s", row, column, row.text(column), actual)
                .isLessThanOrEqualTo(tolerance);
    }
}
