package cat.impulsem.etl.intake;

import java.util.List;
import java.util.Map;

/** Where each value of a foreign record stands: its own columns first, then the ones that the mapping adds. */
final class ForeignRow {
    private final TableMapping mapping;
    private final ForeignHeader header;
    private final int own;
    private final Map<Integer, String> unpivoted;

    ForeignRow(TableMapping mapping, List<String> names) {
        this.mapping = mapping;
        this.header = new ForeignHeader(mapping, names);
        this.own = names.size();
        this.unpivoted = mapping.unpivot() == null ? Map.of() : header.unpivoted();
    }

    int width() {
        return own + 5;
    }

    int record() {
        return own;
    }

    int part() {
        return own + 1;
    }

    int label() {
        return own + 2;
    }

    int value() {
        return own + 3;
    }

    /** A place that never holds anything, for optional columns that a file does not have. */
    private int nothing() {
        return own + 4;
    }

    int find(String name) {
        TableMapping.Unpivot unpivot = mapping.unpivot();
        if (name.equals(TableMapping.RECORD)) {
            return record();
        }
        if (name.equals(TableMapping.PART)) {
            return part();
        }
        if (unpivot != null && name.equals(unpivot.label())) {
            return label();
        }
        if (unpivot != null && name.equals(unpivot.value())) {
            return value();
        }
        int place = header.find(name);
        return place < 0 ? nothing() : place;
    }

    Map<Integer, String> unpivoted() {
        return unpivoted;
    }
}
