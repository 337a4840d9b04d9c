package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The document {@code docs/questions.md} lists the questions that are tested, and no others. */
class QuestionsDocumentTest {
    private static final Pattern ROW = Pattern.compile("\\| \\d \\| `(\\w+)` \\|");

    @Test
    void documentListsTheQuestionsThatAreTested() throws IOException {
        List<String> tested = Arrays.stream(QuestionsIT.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .toList();
        List<String> listed = ROW.matcher(Files.readString(Path.of("..", "docs", "questions.md")))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();

        assertThat(listed).hasSize(15).containsExactlyInAnyOrderElementsOf(tested);
    }
}
