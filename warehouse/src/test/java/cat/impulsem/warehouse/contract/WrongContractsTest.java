package cat.impulsem.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cat.impulsem.warehouse.text.DeclarationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code wrong-contracts} has one mistake, and says in its first line how it must be reported. */
class WrongContractsTest {
    private static final Path WRONG = Path.of("src/test/resources/wrong-contracts");
    private static final Path RIGHT = Path.of("src/main/resources/contracts/districts.yml");
    private static final String EXPECT = "# expect: ";

    @TempDir
    Path folder;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(WRONG)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void mistakeIsReportedAsItsFileSays(Path file) throws Exception {
        assertThat(problemsOf(List.of(file))).containsExactly(expected(file));
    }

    @Test
    void mistakesOfAllFilesAreReportedTogether() throws Exception {
        List<String> expected =
                files().stream().map(WrongContractsTest::expected).toList();
        assertThat(problemsOf(files())).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> problemsOf(List<Path> files) throws IOException {
        List<Path> all = Stream.concat(Stream.of(RIGHT), files.stream()).toList();
        for (Path file : all) {
            Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(
                folder.resolve("index.txt"),
                all.stream().map(WrongContractsTest::table).toList());
        return catchThrowableOfType(DeclarationException.class, () -> Contracts.in(folder))
                .problems();
    }

    private static String table(Path file) {
        return file.getFileName().toString().replace(".yml", "");
    }

    private static String expected(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElseThrow().substring(EXPECT.length());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
