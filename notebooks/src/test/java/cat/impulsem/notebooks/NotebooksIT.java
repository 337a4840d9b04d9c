package cat.impulsem.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Executes every notebook; {@code -Dnotebooks.update=true} stores what they show instead of comparing it. */
class NotebooksIT {
    private static final Path EXECUTED = Path.of("target", "executed").toAbsolutePath();
    private static final String UPDATE = "notebooks.update";

    @TempDir
    static Path store;

    @BeforeAll
    static void publish() throws Exception {
        FixtureStore.in(store);
    }

    static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void notebookShowsWhatItsFileStores(Path notebook) throws Exception {
        Jupyter.Execution execution = Jupyter.installed().execute(notebook, store, EXECUTED);
        assertThat(execution.exit()).as(execution.log()).isZero();
        if (Boolean.getBoolean(UPDATE)) {
            Files.copy(execution.notebook(), notebook, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(StoredOutputs.of(notebook).differencesTo(StoredOutputs.of(execution.notebook())))
                .as("if the change is meant, store it with -D" + UPDATE + "=true")
                .isEmpty();
    }

    @Test
    void cellThatFailsFailsTheExecution() throws Exception {
        Path failing =
                changed(notebooks().getFirst(), "publicat.indicators()", "publicat.byDistrict(\\\"L9\\\", 12).table()");
        Jupyter.Execution execution = Jupyter.installed().execute(failing, store, EXECUTED);
        assertThat(execution.exit()).isNotZero();
        assertThat(execution.log()).contains("no indicator \"L9\"");
    }

    @Test
    void storedOutputThatIsOutOfDateIsFound() throws Exception {
        Path fresh = Jupyter.installed()
                .execute(notebooks().getFirst(), store, EXECUTED)
                .notebook();
        Path stale = changed(fresh, ">Derivacions inadequades<", ">Derivacions<");
        assertThat(StoredOutputs.of(stale).differencesTo(StoredOutputs.of(fresh)))
                .singleElement()
                .asString()
                .startsWith("cell 2, output 1, text/html");
    }

    @Test
    void missingJupyterIsToldWhatToInstall(@TempDir Path empty) {
        assertThatThrownBy(() -> new Jupyter(empty).execute(Path.of("any.ipynb"), store, EXECUTED))
                .hasMessageContaining("apt-get install")
                .hasMessageContaining("jupyter-nbconvert");
    }

    private static Path changed(Path notebook, String from, String to) throws IOException {
        String content = Files.readString(notebook);
        assertThat(content).contains(from);
        Path folder = Files.createDirectories(Path.of("target", "changed"));
        return Files.writeString(folder.resolve("changed.ipynb"), content.replace(from, to));
    }
}
