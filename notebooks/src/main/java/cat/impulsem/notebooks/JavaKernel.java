package cat.impulsem.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Speaks Jupyter's protocol; the cells themselves are run by {@link Cells}. */
public final class JavaKernel extends BaseKernel {
    private final Cells cells = new Cells();

    private JavaKernel() {
        Notebook.showOn(this::display);
    }

    /** Started by Jupyter with the connection file as the only argument; ends when Jupyter says so. */
    public static void main(String[] arguments) throws Exception {
        JupyterConnection connection = new JupyterConnection(connectionIn(Path.of(arguments[0])));
        new JavaKernel().becomeHandlerForConnection(connection);
        connection.connect();
        connection.waitUntilClose();
    }

    private static KernelConnectionProperties connectionIn(Path file) throws IOException {
        return KernelConnectionProperties.parse(Files.readString(file));
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("java")
                .version(Integer.toString(Runtime.version().feature()))
                .mimetype("text/x-java-source")
                .fileExtension(".jshell")
                .pygments("java")
                .codemirror("java")
                .build();
    }

    @Override
    public DisplayData eval(String source) {
        return cells.run(source).map(DisplayData::new).orElse(null);
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        Cells.Completion completion = cells.complete(code, at);
        return new ReplacementOptions(completion.continuations(), completion.from(), at);
    }

    @Override
    public String isComplete(String code) {
        return cells.isComplete(code) ? IS_COMPLETE_YES : IS_COMPLETE_MAYBE;
    }

    @Override
    public List<String> formatError(Throwable error) {
        String message = error instanceof CellException ? error.getMessage() : error.toString();
        return message.lines().toList();
    }

    @Override
    public void interrupt() {
        cells.stop();
    }

    @Override
    public void onShutdown(boolean isRestarting) {
        cells.close();
    }
}
