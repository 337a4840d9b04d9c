package cat.impulsem.warehouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final List<RuleBook.Rule> RULES = RuleBook.load();
    private static Map<String, String> sources;

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."), 14)) {
            sources = files.filter(file -> file.toString().matches(".*/src/(main|test)/java/.*\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            RuleBookTest::text,
                            String::concat));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void everyRuleAndSpecialIndicatorHasARow() {
        List<String> expected = Stream.concat(
                        IntStream.rangeClosed(1, 17).mapToObj(number -> "R" + number),
                        IntStream.rangeClosed(1, 25).mapToObj(number -> "B" + number))
                .toList();
        assertThat(RULES).extracting(RuleBook.Rule::rule).containsAll(expected).doesNotHaveDuplicates();
    }

    @Test
    void noRowIsEmptyWithoutAReason() {
        assertThat(RULES)
                .filteredOn(rule -> rule.tests().isEmpty())
                .allSatisfy(rule -> assertThat(rule.lacking()).as(rule.rule()).isNotBlank());
    }

    @Test
    void everyClassTestAndExampleExists() {
        RULES.forEach(rule -> {
            assertThat(sources.keySet()).as(rule.rule()).containsAll(rule.code());
            rule.tests().forEach(test -> assertThat(exists(test))
                    .as("%s: %s", rule.rule(), test)
                    .isTrue());
        });
    }

    private static boolean exists(String test) {
        if (test.contains("#")) {
            String[] parts = test.split("#");
            return sources.getOrDefault(parts[0], "").contains(" " + parts[1] + "(");
        }
        String[] parts = test.split(": ", 2);
        return Stream.of("indicators", "analyses")
                .map(folder -> Path.of("src/main/resources", folder, parts[0]))
                .filter(Files::exists)
                .anyMatch(file ->
                        text(file).contains("- name: " + parts[1]) || text(file).contains("- name: \"" + parts[1]));
    }

    @Test
    void committedPageSaysWhatTheFileSays() {
        assertThat(text(Path.of("..", "docs", "rules.md")))
                .as("docs/rules.md is out of date; write it again with ./impulsem docs")
                .isEqualTo(RuleBook.page(RULES));
    }
}
