package cat.impulsem.warehouse.statistics;

import java.util.Map;
import java.util.OptionalDouble;

/** One line of a vector file. */
record VectorRow(String file, int line, Map<String, String> cells) {
    String text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException(file + " has no column " + column);
        }
        return cell;
    }

    double number(String column) {
        return Double.parseDouble(text(column).replaceFirst("^Inf$", "Infinity"));
    }

    int integer(String column) {
        return Integer.parseInt(text(column));
    }

    OptionalDouble optional(String column) {
        return text(column).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(column));
    }

    Confidence confidence() {
        return new Confidence(number("confidence"));
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + cells.values().iterator().next();
    }
}
