package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.access.Right;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The small tables of a snapshot that every page needs, as far as one person may see them.
 *
 * @param info what the snapshot says of itself
 * @param permissions what the person may see
 * @param directory all territories, for their names alone
 * @param units the territories that the person may see: city, districts by code, centres by district and code
 * @param former centres that closed and live on in others
 * @param definitions all indicators in the order of the strategy, for their meaning alone
 * @param indicators the indicators of which the person may see figures
 * @param analyses all analyses in their order, for their meaning alone
 * @param tables all source tables by id; how many rows only for those who may know
 * @param reasons why there is no figure, by key
 * @param periods all periods that have figures, latest first
 */
public record Vocabulary(
        SnapshotInfo info,
        Permissions permissions,
        List<Unit> directory,
        List<Unit> units,
        List<Unit> former,
        List<Indicator> definitions,
        List<Indicator> indicators,
        List<Analysis> analyses,
        List<SourceTable> tables,
        Map<String, LocalText> reasons,
        List<Period> periods) {

    static final String NOT_PERMITTED = "not_permitted";

    private static final String TODAY = "view_mode = 'is'";
    private static final String FORMER = """
            view_mode = 'was' and level = 'centre'
              and unit_code not in (select unit_code from units where view_mode = 'is' and level = 'centre')
            """;

    /** The whole of it, before anybody's grants are known: nobody sees a territory or a figure. */
    static Vocabulary read(Snapshot snapshot) {
        List<Unit> units = units(snapshot, TODAY);
        List<Unit> former = units(snapshot, FORMER);
        List<Indicator> indicators = IndicatorRows.read(snapshot);
        return new Vocabulary(
                new SnapshotInfo(info(snapshot)),
                new Permissions(Viewer.NOBODY, Stream.empty(), indicators),
                units,
                List.of(),
                former,
                indicators,
                List.of(),
                AnalysisRows.read(snapshot),
                tables(snapshot),
                reasons(snapshot),
                periods(snapshot));
    }

    /** As much of the whole as one person may see. */
    Vocabulary seenBy(Viewer viewer) {
        Permissions theirs = new Permissions(viewer, Stream.concat(directory.stream(), former.stream()), definitions);
        return new Vocabulary(
                info,
                theirs,
                directory,
                directory.stream().filter(unit -> theirs.sees(unit.key())).toList(),
                former.stream().filter(unit -> theirs.sees(unit.key())).toList(),
                definitions,
                definitions.stream().filter(theirs::sees).toList(),
                analyses,
                theirs.may(Right.DELIVERIES)
                        ? tables
                        : tables.stream().map(SourceTable::withoutRows).toList(),
                reasons,
                periods);
    }

    /** The territory that the person's first look falls on; the city when there is none. */
    public UnitKey home() {
        return permissions.home().orElse(UnitKey.CITY);
    }

    /** Whether there is such a territory, whoever may see it. */
    public boolean exists(UnitKey key) {
        return directory.stream().anyMatch(unit -> unit.key().equals(key));
    }

    /** Name of a territory, whoever may see it; its code where the snapshot does not know it. */
    public String name(UnitKey key) {
        return directory.stream()
                .filter(unit -> unit.key().equals(key))
                .map(Unit::name)
                .findFirst()
                .orElse(key.code());
    }

    /** One territory. */
    public Optional<Unit> unit(UnitKey key) {
        return units.stream().filter(unit -> unit.key().equals(key)).findFirst();
    }

    /** One centre that closed. */
    public Optional<Unit> former(UnitKey key) {
        return former.stream().filter(unit -> unit.key().equals(key)).findFirst();
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

    /** The small first set of indicators; all of them where none is marked. */
    public List<Indicator> headlines() {
        List<Indicator> marked = indicators.stream().filter(Indicator::headline).toList();
        return marked.isEmpty() ? indicators : marked;
    }

    /** Whether one territory lies inside the other, or is the same. */
    public boolean contains(UnitKey whole, UnitKey part) {
        return whole.level() == Level.CITY
                || whole.equals(part)
                || unit(part).map(Unit::parent).filter(whole::equals).isPresent();
    }

    /** One indicator, by its id in any case. */
    public Optional<Indicator> indicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equalsIgnoreCase(id))
                .findFirst();
    }

    /** Whether there is an indicator of that id, whoever may see its figures. */
    public boolean isDefined(String id) {
        return definitions.stream().anyMatch(indicator -> indicator.id().equalsIgnoreCase(id));
    }

    /** One source table. */
    public Optional<SourceTable> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** Name of a category of any analysis, such as an item of the plan. */
    public Optional<LocalText> category(String code) {
        return analyses.stream()
                .flatMap(analysis -> analysis.dimensions().stream())
                .flatMap(dimension -> dimension.codes().stream())
                .filter(category -> category.id().equals(code))
                .map(Analysis.Code::label)
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

    private static List<SourceTable> tables(Snapshot snapshot) {
        return snapshot.query(
                """
                select table_name, name_ca, name_es, name_en, contract_version, read_rows, good_rows, quarantined_rows
                from source_tables
                order by table_name
                """,
                row -> new SourceTable(
                        row.getString(1),
                        new LocalText(row.getString(2), row.getString(3), row.getString(4)),
                        row.getInt(5),
                        new SourceTable.Rows(row.getLong(6), row.getLong(7), row.getLong(8))));
    }

    private static Map<String, LocalText> reasons(Snapshot snapshot) {
        Map<String, LocalText> reasons = new LinkedHashMap<>();
        snapshot.query(
                "select reason, text_ca, text_es, text_en from reasons order by reason",
                row -> reasons.put(
                        row.getString(1), new LocalText(row.getString(2), row.getString(3), row.getString(4))));
        return reasons;
    }

    private static List<Unit> units(Snapshot snapshot, String condition) {
        return snapshot.query(
                """
                select level, unit_code, unit_name, district_code, closed_date, is_simulated, note_ca, note_es, note_en
                from units
                where %s
                order by case level when 'city' then 0 when 'district' then 1 else 2 end,
                  district_code, try_cast(unit_code as integer), unit_code
                """.formatted(condition),
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
                where view_mode = 'is' and level = 'city' and grain in ('month', 'rolling12', 'year')
                order by period_end desc, grain
                """,
                row -> Period.of(
                        Grain.of(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)));
    }
}
