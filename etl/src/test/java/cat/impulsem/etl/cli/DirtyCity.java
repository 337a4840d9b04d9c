package cat.impulsem.etl.cli;

import cat.impulsem.etl.cli.Command.Result;
import cat.impulsem.warehouse.store.Folders;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small and dirty demo city that was generated, validated and loaded once, command by command, for all tests that ask about it.
 *
 * @param folder where everything about it lies
 * @param generated what generating it left behind
 * @param validated what validating it left behind
 * @param loading what loading it left behind
 */
record DirtyCity(Path folder, Result generated, Result validated, Result loading) {
    private static DirtyCity loaded;

    static synchronized DirtyCity loaded() {
        if (loaded == null) {
            loaded = make(temporaryFolder());
        }
        return loaded;
    }

    private static DirtyCity make(Path folder) {
        Path delivery = folder.resolve("dirty");
        Path key = folder.resolve("pseudonym.key");
        Path store = folder.resolve("store");
        return new DirtyCity(
                folder,
                Command.run("generate", "--out", delivery, "--scale", "0.02", "--dirt"),
                Command.run(
                        "validate",
                        delivery,
                        "--store",
                        folder.resolve("untouched"),
                        "--key-file",
                        key,
                        "--report",
                        folder.resolve("report"),
                        "--language",
                        "en"),
                Command.run("load", delivery, "--store", store, "--key-file", key));
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("impulsem-city");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path delivery() {
        return folder.resolve("dirty");
    }

    Path key() {
        return folder.resolve("pseudonym.key");
    }

    Path storeFolder() {
        return folder.resolve("store");
    }

    StoreLayout store() {
        return new StoreLayout(storeFolder());
    }

    Result load(Path delivered) {
        return Command.run("load", delivered, "--store", storeFolder(), "--key-file", key());
    }
}
