package cat.impulsem.etl.load;

import cat.impulsem.warehouse.store.PrivateFolder;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held while a store is being changed, so that two loads can not mix. */
final class StoreLock implements AutoCloseable {
    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    static StoreLock take(StoreLayout store) {
        Path file = store.restricted().resolve("LOCK");
        try {
            Files.createDirectories(store.root());
            PrivateFolder.create(store.restricted());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isTaken(channel)) {
                channel.close();
                throw new IllegalStateException("another load is changing the store " + store.root()
                        + "; wait until it has finished and try again (" + file + " is locked)");
            }
            return new StoreLock(channel);
        } catch (IOException failed) {
            throw new UncheckedIOException("the store " + store.root() + " cannot be locked", failed);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException byThisProgram) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
