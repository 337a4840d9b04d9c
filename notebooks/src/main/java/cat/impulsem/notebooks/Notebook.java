package cat.impulsem.notebooks;

import java.util.Base64;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** What every cell may call without an import. */
public final class Notebook {
    // A cell is compiled apart from the kernel and reaches it only through something static.
    private static Consumer<DisplayData> screen = data -> {};

    private Notebook() {}

    static void showOn(Consumer<DisplayData> kernel) {
        screen = kernel;
    }

    /** Shows a table or a chart below the cell. */
    public static void show(Shown shown) {
        DisplayData data = new DisplayData(shown.text());
        shown.html().ifPresent(data::putHTML);
        shown.png()
                .ifPresent(png -> data.putData("image/png", Base64.getEncoder().encodeToString(png)));
        screen.accept(data);
    }
}
