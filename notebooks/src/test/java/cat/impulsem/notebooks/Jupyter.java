package cat.impulsem.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Debian's Jupyter, with the kernel that the build has just packaged.
 *
 * @param bin folder of its commands
 */
record Jupyter(Path bin) {
    private static final Path KERNEL = Path.of("target", "jupyter").toAbsolutePath();
    private static final String INSTALL = "sudo apt-get install --no-install-recommends"
            + " jupyter-core jupyter-nbconvert python3-nbclient fontconfig fonts-dejavu-core";

    /** The one of the system, or of the folder named by -Djupyter.bin. */
    static Jupyter installed() {
        return new Jupyter(Path.of(System.getProperty("jupyter.bin", "/usr/bin")));
    }

    /** Executes all cells against a store and writes the notebook with its new outputs into a folder. */
    Execution execute(Path notebook, Path store, Path folder) throws IOException, InterruptedException {
        requireCommands();
        Path log = Files.createDirectories(folder).resolve(notebook.getFileName() + ".log");
        Process process = command(notebook, store, folder)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Execution(process.waitFor(), Files.readString(log), folder.resolve(notebook.getFileName()));
    }

    private void requireCommands() {
        for (String command : new String[] {"jupyter", "jupyter-nbconvert"}) {
            if (!Files.isExecutable(bin.resolve(command))) {
                throw new AssertionError(bin.resolve(command) + " is not there. Notebooks are executed by Jupyter: "
                        + INSTALL + " (or name its folder with -Djupyter.bin)");
            }
        }
    }

    private ProcessBuilder command(Path notebook, Path store, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(
                bin.resolve("jupyter-nbconvert").toString(),
                "--to=notebook",
                "--execute",
                "--ExecutePreprocessor.timeout=120",
                "--ExecutePreprocessor.record_timing=False",
                "--output-dir=" + folder,
                notebook.toString());
        builder.environment().put("JUPYTER_PATH", KERNEL.toString());
        builder.environment().put("IMPULSEM_STORE", store.toString());
        return builder;
    }

    /**
     * What came of an execution.
     *
     * @param exit exit code, 0 when every cell ran
     * @param log what Jupyter wrote
     * @param notebook notebook with its new outputs, if every cell ran
     */
    record Execution(int exit, String log, Path notebook) {}
}
