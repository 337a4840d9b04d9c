package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of a delivered folder, none of them outside it. */
final class DeliveredFolder {
    private final Path folder;
    private final List<FileProblem> problems;

    DeliveredFolder(Path folder, List<FileProblem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Whether a name stays inside the folder that it is looked for in. */
    static boolean isInside(String name) {
        try {
            Path path = Path.of(name);
            return !path.isAbsolute() && !path.normalize().startsWith("..") && name.indexOf('\\') < 0;
        } catch (java.nio.file.InvalidPathException wrong) {
            return false;
        }
    }

    /** Every file with its hash, sorted by name; hidden files are none of the delivery's. */
    List<DeliveredFile> files() {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !isHidden(path))
                    .filter(this::stays)
                    .forEach(paths::add);
        } catch (IOException | java.io.UncheckedIOException failed) {
            problem(
                    folder.getFileName().toString(),
                    Phrase.of("a folder that can be read"),
                    Phrase.of("\"{0}\" while reading", failed.getMessage()));
        }
        List<DeliveredFile> files = new ArrayList<>();
        paths.forEach(path -> add(path, files));
        files.sort(Comparator.comparing(DeliveredFile::name));
        return files;
    }

    private boolean isHidden(Path path) {
        for (Path element : folder.relativize(path)) {
            if (element.toString().startsWith(".") || element.toString().startsWith("~$")) {
                return true;
            }
        }
        return false;
    }

    private boolean stays(Path path) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try {
            Path target = path.toRealPath();
            if (target.startsWith(folder.toRealPath()) && Files.isRegularFile(target)) {
                return true;
            }
        } catch (IOException broken) {
            // said below, like a link that leads out of the folder
        }
        problem(
                name(path),
                Phrase.of("a file inside the delivery"),
                Phrase.of("a link that leads out of it, or no file"));
        return false;
    }

    private void add(Path path, List<DeliveredFile> files) {
        try {
            files.add(new DeliveredFile(name(path), Sha256.of(path), Files.size(path)));
        } catch (IOException failed) {
            problem(
                    name(path),
                    Phrase.of("a file that can be read"),
                    Phrase.of("\"{0}\" while reading", failed.getMessage()));
        }
    }

    private String name(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private void problem(String name, Phrase expected, Phrase found) {
        problems.add(new FileProblem(name, null, expected, found, null));
    }
}
