package cat.impulsem.etl.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds a foreign file's columns by the names that a mapping gives them, whatever their case, accents and signs. */
final class ForeignHeader {
    private final TableMapping mapping;
    private final List<String> header;
    private final Map<String, Integer> index = new HashMap<>();

    ForeignHeader(TableMapping mapping, List<String> header) {
        this.mapping = mapping;
        this.header = header;
        for (int i = 0; i < header.size(); i++) {
            index.putIfAbsent(Folded.of(header.get(i)), i);
        }
    }

    /** Place of a column, by its name or one of its aliases, or -1. */
    int find(String name) {
        Integer direct = index.get(Folded.of(name));
        if (direct != null) {
            return direct;
        }
        return mapping.aliases().getOrDefault(name, List.of()).stream()
                .map(alias -> index.getOrDefault(Folded.of(alias), -1))
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** The columns that become rows, with the text that stands for each. */
    Map<Integer, String> unpivoted() {
        TableMapping.Unpivot unpivot = mapping.unpivot();
        Map<Integer, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size() && unpivot.dates(); i++) {
            if (DateLabels.parse(header.get(i)).isPresent()) {
                columns.put(i, header.get(i));
            }
        }
        unpivot.columns().forEach((name, text) -> {
            if (find(name) >= 0) {
                columns.put(find(name), text);
            }
        });
        return columns;
    }
}
