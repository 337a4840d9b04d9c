package cat.impulsem.notebooks;

import cat.impulsem.notebooks.IndicatorSeries.UnitSeries;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The released snapshot as a notebook reads it: with units as they are today, and names in Catalan. */
public final class Released implements AutoCloseable {
    private static final String STORE_VARIABLE = "IMPULSEM_STORE";
    private static final Path USUAL_STORE = Path.of(".impulsem", "store");

    private final Snapshot snapshot;

    private Released(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Opens the published snapshot of the store named by IMPULSEM_STORE, else of the nearest .impulsem/store upwards. */
    public static Released open() {
        return open(Optional.ofNullable(System.getenv(STORE_VARIABLE))
                .map(Path::of)
                .orElseGet(() -> usualStore(Path.of("").toAbsolutePath())));
    }

    /** Opens the published snapshot of a store. */
    public static Released open(Path store) {
        SnapshotStore snapshots = new SnapshotStore(new StoreLayout(store));
        String id = snapshots
                .current()
                .orElseThrow(() -> new SnapshotException("nothing is published in " + store.toAbsolutePath()
                        + "; run ./impulsem publish, or name another store in " + STORE_VARIABLE));
        return new Released(snapshots.open(id));
    }

    static Path usualStore(Path folder) {
        return Stream.iterate(folder, above -> above != null, Path::getParent)
                .map(above -> above.resolve(USUAL_STORE))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(USUAL_STORE);
    }

    /** What the snapshot says of itself. */
    public Table about() {
        Map<String, String> info = new LinkedHashMap<>();
        snapshot.query(
                "select info_key, info_value from snapshot_info",
                row -> info.put(row.getString("info_key"), row.getString("info_value")));
        List<List<Table.Cell>> rows = List.of(
                line("Instantània", snapshot.id()),
                line("Ciutat", info.get("city_name")),
                line("Dades fins a", info.get("data_until")),
                line("Carregada", info.get("loaded_at")),
                line("Publicada", info.get("published_at")),
                line("Versió del codi", info.get("code_version")),
                line("Dades simulades", "true".equals(info.get("is_simulated")) ? "sí" : "no"));
        return new Table("La instantània publicada", List.of("Dada", "Valor"), rows, "");
    }

    private static List<Table.Cell> line(String... texts) {
        return Stream.of(texts)
                .map(text -> Table.Cell.of(Optional.ofNullable(text).orElse("–")))
                .toList();
    }

    /** The indicators of the snapshot, with the version of each definition. */
    public Table indicators() {
        List<List<Table.Cell>> rows = catalogue().stream()
                .map(one -> line(
                        one.id(),
                        one.name(),
                        one.unitName(),
                        "" + one.version(),
                        one.validFrom().toString()))
                .toList();
        List<String> head = List.of("Codi", "Indicador", "Unitat", "Versió", "Vàlida des de");
        return new Table("Indicadors de la instantània " + snapshot.id(), head, rows, "");
    }

    /** The figures of one indicator by district in the last months of which the snapshot has any. */
    public IndicatorSeries byDistrict(String indicatorId, int months) {
        Indicator indicator = indicator(indicatorId);
        YearMonth last = lastMonth(indicatorId);
        List<YearMonth> range = Stream.iterate(last.minusMonths(months - 1L), month -> month.plusMonths(1))
                .limit(months)
                .toList();
        return new IndicatorSeries(indicator, snapshot.id(), range, districts(indicatorId));
    }

    private List<Indicator> catalogue() {
        return snapshot.query(
                """
                select indicator_id, name_ca, unit, decimals, version, valid_from
                from indicators
                order by position""",
                row -> new Indicator(
                        row.getString("indicator_id"),
                        row.getString("name_ca"),
                        row.getString("unit"),
                        row.getInt("decimals"),
                        row.getInt("version"),
                        row.getObject("valid_from", LocalDate.class)));
    }

    private Indicator indicator(String id) {
        List<Indicator> catalogue = catalogue();
        return catalogue.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no indicator \"" + id + "\"" + hint(id, catalogue)));
    }

    private static String hint(String id, List<Indicator> catalogue) {
        return NearestName.of(id, catalogue.stream().map(Indicator::id).toList())
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
    }

    private YearMonth lastMonth(String indicatorId) {
        return snapshot
                .query("""
                        select max(period_start) as last_month
                        from indicator_values
                        where indicator_id = ? and view_mode = 'is' and level = 'district' and grain = 'month'
                        having count(*) > 0""", row -> YearMonth.from(row.getObject("last_month", LocalDate.class)), indicatorId)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(indicatorId + " has no monthly figures by district"));
    }

    private List<UnitSeries> districts(String indicatorId) {
        Map<String, UnitSeries> districts = new LinkedHashMap<>();
        snapshot.query("""
                select units.unit_name, period_start, value, state, coalesce(text_ca, reason) as reason
                from units
                left join indicator_values on indicator_values.unit_code = units.unit_code
                  and indicator_id = ? and indicator_values.view_mode = 'is'
                  and indicator_values.level = 'district' and grain = 'month'
                left join reasons using (reason)
                where units.view_mode = 'is' and units.level = 'district'
                order by units.unit_code, period_start""", row -> put(row, districts), indicatorId);
        return List.copyOf(districts.values());
    }

    private static UnitSeries put(ResultSet row, Map<String, UnitSeries> districts) throws SQLException {
        UnitSeries district = districts.computeIfAbsent(
                row.getString("unit_name"), name -> new UnitSeries(name, new LinkedHashMap<>()));
        LocalDate month = row.getObject("period_start", LocalDate.class);
        if (month != null) {
            district.figures().put(YearMonth.from(month), figure(row));
        }
        return district;
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                Figure.State.named(row.getString("state")),
                Optional.ofNullable(row.getObject("value", Double.class)),
                Optional.ofNullable(row.getString("reason")));
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
