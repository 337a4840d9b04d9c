package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.text.NearestName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills one column of ours from the values of a foreign record. */
final class MappedColumn {
    private static final int REMEMBERED = 10_000;
    private final Column column;
    private final ColumnMapping mapping;
    private final int[] sources;
    private final DecimalSign sign;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    MappedColumn(Column column, ColumnMapping mapping, int[] sources, Character decimal) {
        this.column = column;
        this.mapping = mapping;
        this.sources = sources;
        this.sign = DecimalSign.of(decimal, column.type());
        mapping.codes().forEach((foreign, ours) -> codes.put(Folded.of(foreign), ours));
    }

    String value(String[] record, List<RowProblem> problems) {
        if (mapping.constant() != null) {
            return mapping.constant();
        }
        try {
            return mapping.transform() == null ? coded(record[sources[0]]) : transformed(record);
        } catch (Unmapped unread) {
            problems.add(
                    new RowProblem(column.name(), unread.rule(), unread.expected(), found(record), unread.nearest()));
            return record[sources[0]];
        }
    }

    private String transformed(String[] record) throws Unmapped {
        String[] values = new String[Math.max(2, sources.length)];
        for (int i = 0; i < sources.length; i++) {
            values[i] = record[sources[i]];
        }
        if (values[0] == null || mapping.transform().needsAll() && lacksOne(values)) {
            return null;
        }
        return coded(mapping.transform().apply(values, mapping));
    }

    private boolean lacksOne(String[] values) {
        for (int i = 0; i < sources.length; i++) {
            if (values[i] == null) {
                return true;
            }
        }
        return false;
    }

    private String coded(String value) throws Unmapped {
        if (value == null) {
            return null;
        }
        if (codes.isEmpty()) {
            return sign == null ? value : plain(value, sign);
        }
        String code = known.get(value);
        if (code == null) {
            code = lookUp(value);
            if (known.size() < REMEMBERED) {
                known.put(value, code);
            }
        }
        return code.isEmpty() ? null : code;
    }

    private static String plain(String value, DecimalSign sign) throws Unmapped {
        String number = sign.plain(value);
        if (number == null) {
            throw new Unmapped("type", sign.expected(), null);
        }
        return number;
    }

    private String lookUp(String value) throws Unmapped {
        String code = codes.getOrDefault(Folded.of(value), mapping.codes().get("*"));
        if (code == null) {
            throw new Unmapped(
                    Phrase.of("a value that the mapping knows"),
                    NearestName.of(value, mapping.codes().keySet()).orElse(null));
        }
        return code;
    }

    /** Identifiers of persons are never repeated in a problem. */
    private Phrase found(String[] record) {
        return column.type().isPseudonymous() ? Phrase.of("another value") : Phrase.quote(record[sources[0]]);
    }
}
