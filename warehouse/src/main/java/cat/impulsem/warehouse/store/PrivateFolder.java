package cat.impulsem.warehouse.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that nobody but their owner can look into, where the file system knows owners. */
public final class PrivateFolder {
    private static final String POSIX = "posix";

    private PrivateFolder() {}

    /** Creates the folder and those above it that are missing; what is there already stays as it is. */
    public static Path create(Path folder) throws IOException {
        return Files.createDirectories(folder, ownerOnly(folder));
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains(POSIX)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
