package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.DeliveryPart;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of one delivery, by table and by file; several tables may be counted at once. */
final class StagedCounts {
    private final Map<String, Long> tables = new TreeMap<>();
    private final Map<String, Long> files = new TreeMap<>();

    /**
     * Counts one table.
     *
     * @param rows rows by the name that they carry as their file
     */
    synchronized void add(String table, List<DeliveryPart> parts, Map<String, Long> rows) {
        tables.put(table, rows.values().stream().mapToLong(Long::longValue).sum());
        for (DeliveryPart part : parts) {
            long ofPart = rows.getOrDefault(Identifiers.withhold(part.file()), 0L);
            files.merge(Identifiers.withhold(part.wholeFile()), ofPart, Long::sum);
        }
    }

    synchronized Map<String, Long> byTable() {
        return new TreeMap<>(tables);
    }

    synchronized long ofFile(String name) {
        return files.getOrDefault(name, 0L);
    }
}
