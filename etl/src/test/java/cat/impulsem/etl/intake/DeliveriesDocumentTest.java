package cat.impulsem.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document {@code docs/deliveries.md} names what there is, and nothing else. */
class DeliveriesDocumentTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .getParent()
            .resolve("docs/deliveries.md");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    @Test
    void keysOfADeliveryAreAllThere() {
        assertThat(named("key"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                Declaration.KEYS.stream(),
                                Declaration.GAP_KEYS.stream().map("gaps: "::concat),
                                Declaration.FILE_KEYS.stream().map("files: "::concat))
                        .flatMap(keys -> keys)
                        .toList());
    }

    @Test
    void keysOfAMappingAreAllThere() {
        assertThat(named("key of a table")).containsExactlyInAnyOrderElementsOf(components(TableMapping.class));
        assertThat(named("key of a column")).containsExactlyInAnyOrderElementsOf(components(ColumnMapping.class));
        assertThat(named("transform"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Transform.values())
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void formatsAndEncodingsAreAllThere() {
        assertThat(column("format", 2))
                .containsExactlyInAnyOrder(FileFormat.known().split(", "));
        assertThat(text()).contains(Encodings.KNOWN);
    }

    @Test
    void shippedMappingsAreAllThereWithTheTablesThatTheyMake() {
        assertThat(named("mapping")).containsExactlyInAnyOrderElementsOf(Mappings.SHIPPED);
        assertThat(Mappings.SHIPPED).allSatisfy(name -> assertThat(tablesIn(row("mapping", name)))
                .containsExactlyInAnyOrderElementsOf(tablesOf(name)));
    }

    private static Set<String> tablesOf(String mapping) {
        return new Mappings(TestDelivery.CONTRACTS, new ArrayList<>())
                .find(DOCUMENT.getParent(), mapping).orElseThrow().tables().stream()
                        .map(TableMapping::table)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> tablesIn(String row) {
        return names(cell(row, 3));
    }

    private static List<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> named(String heading) {
        return column(heading, 1);
    }

    private static List<String> column(String heading, int place) {
        return rows(heading).stream()
                .flatMap(row -> names(cell(row, place)).stream())
                .toList();
    }

    private static String row(String heading, String name) {
        return rows(heading).stream()
                .filter(row -> cell(row, 1).contains("`" + name + "`"))
                .findFirst()
                .orElseThrow();
    }

    /** The rows of the table whose first column has that heading. */
    private static List<String> rows(String heading) {
        return text().lines()
                .dropWhile(line -> !line.startsWith("| " + heading + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static String cell(String row, int place) {
        return row.split("(?<!\\\\)\\|")[place];
    }

    private static List<String> names(String cell) {
        return NAMED.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static String text() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
