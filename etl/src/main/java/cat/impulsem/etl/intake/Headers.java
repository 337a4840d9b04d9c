package cat.impulsem.etl.intake;

import java.util.ArrayList;
import java.util.List;

/** Joins the rows of a header: a name in an upper row counts for the columns without one to its right. */
final class Headers {
    private final List<List<String>> rows = new ArrayList<>();

    void add(List<String> row) {
        rows.add(row.stream()
                .map(name -> name == null ? "" : Cells.strip(name).replaceAll("\\s+", " "))
                .toList());
    }

    List<String> joined() {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            names.add(name(column));
        }
        return List.copyOf(names);
    }

    private String name(int column) {
        StringBuilder name = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            String label = row == rows.size() - 1 ? at(row, column) : carried(row, column);
            name.append(name.isEmpty() || label.isEmpty() ? "" : " ").append(label);
        }
        return name.toString();
    }

    private String carried(int row, int column) {
        for (int i = column; i >= 0; i--) {
            if (!at(row, i).isEmpty()) {
                return at(row, i);
            }
        }
        return "";
    }

    private String at(int row, int column) {
        return column < rows.get(row).size() ? rows.get(row).get(column) : "";
    }
}
