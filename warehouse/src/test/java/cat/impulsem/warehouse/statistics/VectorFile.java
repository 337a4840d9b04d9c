package cat.impulsem.warehouse.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A file of numbers computed by other people's packages.
 *
 * <p>Read from the folder that the system property {@code vectors.dir} names, else from the test resources.
 */
final class VectorFile {
    private VectorFile() {}

    static List<VectorRow> rows(String file) {
        List<List<String>> lines = lines(content(file));
        List<String> header = lines.getFirst();
        List<VectorRow> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), lines.get(line).get(i));
            }
            rows.add(new VectorRow(file, line + 1, cells));
        }
        return rows;
    }

    static List<VectorRow> rows(String file, Predicate<VectorRow> wanted) {
        return rows(file).stream().filter(wanted).toList();
    }

    /** The rows of each case, in file order. */
    static Map<String, List<VectorRow>> cases(String file) {
        return rows(file).stream()
                .collect(Collectors.groupingBy(row -> row.text("case"), LinkedHashMap::new, Collectors.toList()));
    }

    private static String content(String file) {
        String folder = System.getProperty("vectors.dir");
        try {
            if (folder != null) {
                return Files.readString(Path.of(folder, file));
            }
            try (InputStream resource = VectorFile.class.getResourceAsStream("/vectors/" + file)) {
                return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> lines(String content) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (content.strip() + "\n").replace("\r", "").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return lines;
    }
}
