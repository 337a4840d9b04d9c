package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.indicator.FactQuery;
import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Need;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Versions;
import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of one load on one engine, seen for a level and a view of history at a time. */
public final class StoreFacts {
    /** The indicator that says how much of the available time is recorded. */
    public static final String RECORDING_COVERAGE = "L4.4b";

    private final String loadId;
    private final Path folder;
    private final SqlEngine engine;
    private final IndicatorCatalogue catalogue;
    private final Optional<Indicator> coverage;
    private final StoreHistory known;
    private final DeliveredTables delivered;
    private final FactTables tables;
    private final Arrivals arrivals;
    private final RecordingDelay delay;

    private StoreFacts(
            StoreLayout store,
            SqlEngine engine,
            IndicatorCatalogue catalogue,
            List<Indicator> asked,
            List<FactQuery> queries,
            Standpoint standpoint) {
        this.loadId = currentLoad(store);
        Path load = store.loads().resolve(loadId);
        Contracts contracts = Contracts.load();
        this.folder = load.resolve("facts");
        this.engine = engine;
        this.catalogue = catalogue;
        this.known = StoreHistory.read(load, contracts, catalogue, standpoint);
        this.delivered = DeliveredTables.read(load);
        this.coverage = isJudged(asked) ? catalogue.find(RECORDING_COVERAGE) : Optional.empty();
        Reading reading = Reading.of(catalogue, contracts, needed(asked), queries);
        this.tables = new FactTables(engine, folder, contracts, known.history(), standpoint.knownOn(), reading);
        this.arrivals = new Arrivals(this);
        this.delay = new RecordingDelay(this, standpoint.knownOn());
    }

    private static boolean isJudged(List<Indicator> asked) {
        return asked.stream()
                .anyMatch(one -> one.id().equals(RECORDING_COVERAGE)
                        || one.formula().isDerived()
                        || one.formula().guard() != Guard.NONE);
    }

    // What is derived from others may need any of them.
    private List<Indicator> needed(List<Indicator> asked) {
        boolean asksForDerived = asked.stream().anyMatch(one -> one.formula().isDerived());
        return Stream.concat((asksForDerived ? catalogue.all() : asked).stream(), coverage.stream())
                .toList();
    }

    /**
     * Opens the load that is in force.
     *
     * @param needed indicators that will be asked for; only what they read is loaded
     */
    public static StoreFacts open(
            StoreLayout store, SqlEngine engine, IndicatorCatalogue catalogue, Collection<Indicator> needed) {
        return open(store, engine, catalogue, needed, List.of(), Standpoint.TODAY);
    }

    /**
     * The same with other queries than those of indicators.
     *
     * @param queries queries that will be asked
     */
    public static StoreFacts open(
            StoreLayout store,
            SqlEngine engine,
            IndicatorCatalogue catalogue,
            Collection<Indicator> needed,
            Collection<FactQuery> queries) {
        return open(store, engine, catalogue, needed, queries, Standpoint.TODAY);
    }

    /** The same, looked at from another day. */
    public static StoreFacts open(
            StoreLayout store,
            SqlEngine engine,
            IndicatorCatalogue catalogue,
            Collection<Indicator> needed,
            Standpoint standpoint) {
        return open(store, engine, catalogue, needed, List.of(), standpoint);
    }

    /** Both: other queries, looked at from another day. */
    public static StoreFacts open(
            StoreLayout store,
            SqlEngine engine,
            IndicatorCatalogue catalogue,
            Collection<Indicator> needed,
            Collection<FactQuery> queries,
            Standpoint standpoint) {
        return new StoreFacts(store, engine, catalogue, List.copyOf(needed), List.copyOf(queries), standpoint);
    }

    private static String currentLoad(StoreLayout store) {
        return new Pointer(store.currentLoad())
                .read()
                .orElseThrow(() -> new EngineException(
                        "nothing is loaded in " + store.root() + "; run: ./impulsem load --store " + store.root()));
    }

    /** Folder of the facts that are in force. */
    public static Path currentFacts(StoreLayout store) {
        return store.loads().resolve(currentLoad(store)).resolve("facts");
    }

    /** Id of the load. */
    public String loadId() {
        return loadId;
    }

    /** Folder of its facts. */
    public Path folder() {
        return folder;
    }

    /** The centres and what became of them. */
    public CentreHistory history() {
        return known.history();
    }

    /** Numbers of the centres as they were whose rows make up a unit. */
    public Set<Integer> centresOf(Unit unit, ViewMode mode) {
        return UnitMap.of(mode, unit.level(), history()).stream()
                .filter(row -> row.unit() == unit.key())
                .map(UnitMap.Row::centre)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All versions of the definitions. */
    public Versions versions() {
        return catalogue.versions();
    }

    /** The indicator of that id, if there is one. */
    Optional<Indicator> indicator(String id) {
        return catalogue.find(id);
    }

    /** How late things are recorded. */
    public RecordingDelay recordingDelay() {
        return delay;
    }

    /** The indicator that says how much of the available time is recorded, where any of those asked for needs it. */
    Optional<Indicator> recordingCoverage() {
        return coverage;
    }

    /** What arrived. */
    public Ledger ledger() {
        return known.ledger();
    }

    /** First month with data of any indicator. */
    public YearMonth firstMonth() {
        return known.firstMonth();
    }

    /** Last month with data of any indicator. */
    public YearMonth lastMonth() {
        return known.lastMonth();
    }

    /** Last day with data of any indicator. */
    public LocalDate lastDay() {
        return known.lastDay();
    }

    /** First calendar year that the data cover whole, if any. */
    public Optional<Integer> firstCompleteYear() {
        int year = firstMonth().getMonthValue() == 1
                ? firstMonth().getYear()
                : firstMonth().getYear() + 1;
        return isCovered(Period.year(year)) ? Optional.of(year) : Optional.empty();
    }

    /** Whether the data cover every month of the period. */
    public boolean isCovered(Period period) {
        return !period.first().isBefore(firstMonth()) && !period.last().isAfter(lastMonth());
    }

    /** The tables of the load. */
    FactTables tables() {
        return tables;
    }

    /** What arrived of whom. */
    Arrivals arrivals() {
        return arrivals;
    }

    /** Contract of a table. */
    TableContract contract(String table) {
        return tables.contract(table);
    }

    /** Whether anything of a table was ever delivered, be it an empty file. */
    boolean wasDelivered(String table) {
        return delivered.has(table);
    }

    /**
     * Whether the figures of a divided centre may be shared out among its parts: amounts may, persons may not, since
     * each of them went to one part and nobody knows to which.
     */
    boolean isSharedOut(Indicator indicator) {
        return indicator.formula().overCentres() == OverCentres.SUM
                && indicator.formula().sources().stream()
                        .flatMap(table -> contract(table).columns().stream())
                        .noneMatch(column -> column.type() == ColumnType.PERSON);
    }

    /** Whether a register holds what a query needs of it. */
    public boolean holds(Need need) {
        return tables.holds(need);
    }

    SqlEngine engine() {
        return engine;
    }

    /**
     * Rows of a query on one level of one view of history.
     *
     * @param baseline baseline, or null where it reads none
     * @param without centres as they were whose rows are left out
     */
    public List<List<Object>> rows(
            FactQuery query, ViewMode mode, Level level, Period period, Period baseline, Set<Integer> without) {
        tables.bind(query.sources(), mode, level, period.end().minusDays(1), without);
        return engine.query(BoundSql.of(query.sql(), period, baseline));
    }
}
