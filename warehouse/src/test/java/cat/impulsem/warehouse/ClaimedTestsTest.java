package cat.impulsem.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say is tested is tested: each test that they name exists in some module. */
class ClaimedTestsTest {
    private static final Path DOCS = Path.of("..", "docs");

    /** {@code SessionIT}, {@code SessionIT.method} or {@code AttackTest.a01*}. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+)(\\*?))?`");

    private static Map<String, String> sources;

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."), 14)) {
            sources = files.filter(file -> file.toString().matches(".*/src/test/java/.*\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ClaimedTestsTest::text,
                            String::concat));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"security.md", "disclosure.md", "data-protection.md", "decisions.md"})
    void everyTestThatADocumentNamesExists(String document) {
        Matcher named = NAMED.matcher(text(DOCS.resolve(document)));
        while (named.find()) {
            String method = named.group(2) == null ? "class " + named.group(1) : " " + named.group(2);
            String begins = "*".equals(named.group(3)) ? "\\w*\\(" : named.group(2) == null ? "\\b" : "\\(";
            assertThat(sources.getOrDefault(named.group(1), ""))
                    .as("%s: %s", document, named.group())
                    .containsPattern(Pattern.quote(method) + begins);
        }
    }

    @Test
    void everyRowOfThreatsNamesATest() {
        assertThat(rows("security.md", "| threat |"))
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(NAMED.matcher(row).find()).as(row).isTrue());
    }

    @Test
    void everyAttackHasARowWithATest() {
        assertThat(rows("disclosure.md", "| attack |"))
                .allSatisfy(row -> assertThat(NAMED.matcher(row).find()).as(row).isTrue())
                .extracting(row -> row.split("\\|")[1].strip())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 18)
                        .mapToObj(number -> "A" + number)
                        .toList());
    }

    private static List<String> rows(String document, String head) {
        return text(DOCS.resolve(document))
                .lines()
                .dropWhile(line -> !line.startsWith(head))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }
}
