package cat.impulsem.warehouse.engine;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of a few tables arrived for each centre and month, as one bit a table: asked for every cell of a release. */
final class ArrivedSources {
    private final int count;
    private final Map<Integer, Map<YearMonth, Long>> bits = new HashMap<>();

    private ArrivedSources(int count) {
        this.count = count;
    }

    static ArrivedSources of(List<String> tables, Ledger ledger) {
        ArrivedSources arrived = new ArrivedSources(tables.size());
        for (int i = 0; i < tables.size(); i++) {
            long bit = 1L << i;
            ledger.of(List.of(tables.get(i))).forEach(one -> arrived.bits
                    .computeIfAbsent(one.centre(), centre -> new HashMap<>())
                    .merge(one.month(), bit, (before, added) -> before | added));
        }
        return arrived;
    }

    /** Number of tables. */
    int count() {
        return count;
    }

    /** Bits of all tables. */
    long all() {
        return (1L << count) - 1;
    }

    /** Bits of the tables that arrived. */
    long in(int centre, YearMonth month) {
        return bits.getOrDefault(centre, Map.of()).getOrDefault(month, 0L);
    }

    /** Whether all of them arrived. */
    boolean isWhole(Arrivals.CentreMonth one) {
        return in(one.centre(), one.month()) == all();
    }

    /** Whether each of them arrived in one of these months at least. */
    boolean isAnywhere(List<Arrivals.CentreMonth> months) {
        long found = 0;
        for (Arrivals.CentreMonth one : months) {
            found |= in(one.centre(), one.month());
        }
        return found == all();
    }
}
