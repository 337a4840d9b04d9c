package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The small tables of a snapshot that every page needs, read once.
 *
 * @param info what the snapshot says of itself
 * @param units all territories: city, districts by code, centres by district and code
 * @param indicators all indicators in the order of the strategy
 * @param reasons why there is no figure, by key
 * @param periods all periods that have figures, latest first
 */
public record Vocabulary(
        SnapshotInfo info,
        List<Unit> units,
        List<Indicator> indicators,
        Map<String, LocalText> reasons,
        List<Period> periods) {

    static Vocabulary read(Snapshot snapshot) {
        return new Vocabulary(
                new SnapshotInfo(info(snapshot)),
                units(snapshot),
                IndicatorRows.read(snapshot),
                reasons(snapshot),
                periods(snapshot));
    }

    /** One territory. */
    public Optional<Unit> unit(UnitKey key) {
        return units.stream().filter(unit -> unit.key().equals(key)).findFirst();
    }

    /** All territories of a level. */
    public List<Unit> unitsOf(Level level) {
        return units.stream().filter(unit -> unit.key().level() == level).toList();
    }

    /** The territories directly inside one; none for a centre. */
    public List<Unit> partsOf(UnitKey key) {
        return switch (key.level()) {
            case CITY -> unitsOf(Level.DISTRICT);
            case DISTRICT -> units.stream().filter(unit -> unit.isCentreOf(key)).toList();
            case CENTRE -> List.of();
        };
    }

    /** One indicator, by its id in any case. */
    public Optional<Indicator> indicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equalsIgnoreCase(id))
                .findFirst();
    }

    /** The periods of a grain, latest first. */
    public List<Period> periodsOf(Grain grain) {
        return periods.stream().filter(period -> period.grain() == grain).toList();
    }

    /** What is shown when nobody chose: the last twelve months, or else the latest period there is. */
    public Period defaultPeriod() {
        return periodsOf(Grain.ROLLING12).stream()
                .findFirst()
                .or(() -> periods.stream().findFirst())
                .orElseGet(() -> Period.parse("2000").orElseThrow());
    }

    private static Map<String, String> info(Snapshot snapshot) {
        Map<String, String> entries = new LinkedHashMap<>();
        snapshot.query(
                "select info_key, coalesce(info_value, '') from snapshot_info",
                row -> entries.put(row.getString(1), row.getString(2)));
        return entries;
    }

    private static Map<String, LocalText> reasons(Snapshot snapshot) {
        Map<String, LocalText> reasons = new LinkedHashMap<>();
        snapshot.query(
                "select reason, text_ca, text_es, text_en from reasons order by reason",
                row -> reasons.put(
                        row.getString(1), new LocalText(row.getString(2), row.getString(3), row.getString(4))));
        return reasons;
    }

    private static List<Unit> units(Snapshot snapshot) {
        return snapshot.query(
                """
                select level, unit_code, unit_name, district_code, closed_date, is_simulated, note_ca, note_es, note_en
                from units
                where view_mode = 'is'
                order by case level when 'city' then 0 when 'district' then 1 else 2 end,
                  district_code, try_cast(unit_code as integer), unit_code
                """,
                row -> new Unit(
                        new UnitKey(Level.of(row.getString(1)), row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getBoolean(6),
                        new LocalText(row.getString(7), row.getString(8), row.getString(9))));
    }

    private static List<Period> periods(Snapshot snapshot) {
        return snapshot.query(
                """
                select distinct grain, period_start, period_end
                from indicator_values
                where view_mode = 'is' and level = 'city'
                order by period_end desc, grain
                """,
                row -> Period.of(
                        Grain.of(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)));
    }
}
