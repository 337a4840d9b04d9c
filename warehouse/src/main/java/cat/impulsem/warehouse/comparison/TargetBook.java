package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The targets that the institution set for single units and periods. */
final class TargetBook {
    private static final String ROWS =
            "select indicator_id, level, unit_code, period_start, baseline, target, limit_low, limit_high from targets";
    private final Map<Key, TreeMap<LocalDate, Entry>> entries = new HashMap<>();

    private record Key(String indicator, String level, String unit) {}

    /**
     * One target.
     *
     * @param baseline value of the baseline that was agreed, or null
     * @param target value wanted, or null for a band
     * @param low least value of the band, or null
     * @param high largest value of the band, or null
     */
    record Entry(Double baseline, Double target, Double low, Double high) {
        Entry(Double baseline, double target) {
            this(baseline, target, null, null);
        }

        boolean isBand() {
            return low != null || high != null;
        }
    }

    static TargetBook read(SourceRows source) {
        TargetBook book = new TargetBook();
        source.query(List.of("targets"), ROWS).forEach(book::add);
        return book;
    }

    private void add(List<Object> row) {
        String level = ((String) row.get(1)).toLowerCase(Locale.ROOT);
        add(
                new Key((String) row.get(0), level, (String) row.get(2)),
                (LocalDate) row.get(3),
                new Entry(number(row.get(4)), number(row.get(5)), number(row.get(6)), number(row.get(7))));
    }

    private static Double number(Object value) {
        return value == null ? null : ((Number) value).doubleValue();
    }

    private void add(Key key, LocalDate start, Entry entry) {
        entries.computeIfAbsent(key, unit -> new TreeMap<>()).put(start, entry);
    }

    TargetBook with(String indicator, Unit unit, LocalDate start, Entry entry) {
        add(new Key(indicator, unit.level().key(), unit.code()), start, entry);
        return this;
    }

    /** The newest target that was in force when the period ended; one older than a year is no longer a target. */
    Optional<Entry> find(String indicator, Unit unit, Period period) {
        LocalDate lastDay = period.end().minusDays(1);
        return Optional.ofNullable(entries.get(new Key(indicator, unit.level().key(), unit.code())))
                .map(own -> own.floorEntry(lastDay))
                .filter(entry -> entry.getKey().isAfter(lastDay.minusYears(1)))
                .map(Map.Entry::getValue);
    }
}
