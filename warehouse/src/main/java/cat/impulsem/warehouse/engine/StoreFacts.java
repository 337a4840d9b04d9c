package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.indicator.FactQuery;
import cat.impulsem.warehouse.indicator.FactView;
import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Need;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.SqlText;
import cat.impulsem.warehouse.indicator.Versions;
import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of one load on one engine, seen for a level and a view of history at a time. */
public final class StoreFacts {
    /** The indicator that says how much of the available time is recorded. */
    public static final String RECORDING_COVERAGE = "L4.4b";

    private final String loadId;
    private final Path facts;
    private final Contracts contracts;
    private final SqlEngine engine;
    private final Standpoint standpoint;
    private final IndicatorCatalogue catalogue;
    private final Versions versions;
    private final RecordingDelay delay;
    private final Optional<Indicator> coverage;
    private final StoreHistory known;
    private final DeliveredTables delivered;
    private final Map<String, List<Column>> loaded = new TreeMap<>();
    private final Map<Need, Boolean> held = new HashMap<>();
    private final List<FactView> views;
    private final FactViews shown;
    private final OpenCentres open;
    private final SumTables sums;

    private StoreFacts(
            StoreLayout store,
            String loadId,
            SqlEngine engine,
            IndicatorCatalogue catalogue,
            List<Indicator> asked,
            List<FactQuery> queries,
            Standpoint standpoint) {
        this.loadId = loadId;
        this.facts = store.loads().resolve(loadId).resolve("facts");
        this.contracts = Contracts.load();
        this.engine = engine;
        this.known = StoreHistory.read(store.loads().resolve(loadId), contracts, catalogue, standpoint);
        this.standpoint = standpoint;
        this.delivered = DeliveredTables.read(store.loads().resolve(loadId));
        this.shown = new FactViews(engine);
        this.open = new OpenCentres(known.history());
        this.sums = new SumTables(engine, known.history());
        this.delay = new RecordingDelay(this, standpoint.knownOn());
        this.coverage = asked.stream()
                        .anyMatch(one ->
                                one.formula().isDerived() || one.formula().guard() != Guard.NONE)
                ? catalogue.find(RECORDING_COVERAGE)
                : Optional.empty();
        this.versions = catalogue.versions();
        boolean asksForDerived = asked.stream().anyMatch(one -> one.formula().isDerived());
        this.catalogue = catalogue;
        List<Indicator> needed = Stream.concat(
                        asksForDerived ? catalogue.all().stream() : asked.stream(), coverage.stream())
                .flatMap(one -> versions.of(one.id()).stream())
                .distinct()
                .toList();
        Set<String> words = new LinkedHashSet<>();
        needed.forEach(one -> words.addAll(SqlText.words(one.formula().sql())));
        needed.stream()
                .filter(one -> one.formula().isDerived())
                .flatMap(one -> one.formula().sources().stream())
                .forEach(table -> words.addAll(contracts.get(table).columnNames()));
        needed.forEach(one -> words.addAll(SqlText.words(one.formula().clusters())));
        needed.forEach(one -> one.formula().needs().forEach(need -> words.add(need.column())));
        queries.forEach(query -> words.addAll(SqlText.words(query.sql())));
        this.views = catalogue.factViews().stream()
                .filter(view -> words.contains(view.name()))
                .toList();
        views.forEach(view -> words.addAll(SqlText.words(view.sql())));
        Stream.concat(
                        needed.stream().map(one -> one.formula().sources()),
                        queries.stream().map(FactQuery::sources))
                .flatMap(List::stream)
                .distinct()
                .forEach(table -> load(table, words));
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
        return new StoreFacts(
                store, currentLoad(store), engine, catalogue, List.copyOf(needed), List.copyOf(queries), standpoint);
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

    private void load(String table, Set<String> words) {
        TableContract contract = contracts.get(table);
        List<Column> columns = contract.columns().stream()
                .filter(column -> FactBinding.isLink(contract)
                        || words.contains(column.name())
                        || column.name().equals(FactBinding.CENTRE)
                        || column.name().equals(contract.performed())
                        || column.name().equals(contract.recorded()))
                .toList();
        String name = FactBinding.RAW + table;
        if (known(contract) == null) {
            engine.load(name, facts.resolve(table), columns);
        } else {
            engine.load("all_" + table, facts.resolve(table), columns);
            engine.execute("create or replace temporary view " + name + " as select * from all_" + table + " where "
                    + known(contract) + " <= " + BoundSql.day(standpoint.knownOn()));
        }
        loaded.put(table, columns);
    }

    // The column that tells whether a row was known on the day asked for; null where every row counts.
    private String known(TableContract contract) {
        if (standpoint.knownOn() == null) {
            return null;
        }
        return contract.recorded() == null ? contract.performed() : contract.recorded();
    }

    /** Id of the load. */
    public String loadId() {
        return loadId;
    }

    /** Folder of its facts. */
    public Path folder() {
        return facts;
    }

    /** The centres and what became of them. */
    public CentreHistory history() {
        return known.history();
    }

    /** All versions of the definitions. */
    public Versions versions() {
        return versions;
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

    /** Which centres were open when. */
    OpenCentres openCentres() {
        return open;
    }

    /** Contract of a table. */
    TableContract contract(String table) {
        return contracts.get(table);
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
                        .flatMap(table -> contracts.get(table).columns().stream())
                        .noneMatch(column -> column.type() == ColumnType.PERSON);
    }

    /** Whether a register holds what a query needs of it. */
    public boolean holds(Need need) {
        return held.computeIfAbsent(need, this::find);
    }

    private boolean find(Need need) {
        String sql = "select count(*) from " + FactBinding.RAW + need.table() + " where " + need.condition();
        return ((Number) engine.query(sql).getFirst().getFirst()).longValue() > 0;
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
        FactBinding binding = binding(mode, level, period.end().minusDays(1), without, unit -> true);
        show(binding, Set.copyOf(query.sources()), Set.of(), Set.of());
        return engine.query(BoundSql.of(query.sql(), period, baseline));
    }

    /**
     * Makes every table show one level and view: its column centre_id holds the centre, the district or 0 for the city.
     *
     * @param day day whose districts count for tables without a date
     */
    void bind(ViewMode mode, Level level, LocalDate day) {
        bind(mode, level, day, Set.of());
    }

    /**
     * The same without the rows of some centres.
     *
     * @param without numbers of centres as they were
     */
    void bind(ViewMode mode, Level level, LocalDate day, Set<Integer> without) {
        show(binding(mode, level, day, without, unit -> true), loaded.keySet(), Set.of(), Set.of());
    }

    /**
     * Makes the tables of one indicator show one level and view.
     *
     * @param only units that are asked for
     */
    void bind(Indicator indicator, ViewMode mode, Level level, LocalDate day, Set<Integer> without, IntPredicate only) {
        show(indicator, binding(mode, level, day, without, only));
    }

    /** Makes the tables of one indicator show what a binding says. */
    void show(Indicator indicator, Binding binding) {
        Set<String> summed = Set.copyOf(indicator.formula().sumsOf());
        Set<String> words =
                summed.isEmpty() ? Set.of() : SqlText.words(indicator.formula().sql());
        show(binding, Set.copyOf(indicator.formula().sources()), summed, words);
    }

    private FactBinding binding(ViewMode mode, Level level, LocalDate day, Set<Integer> without, IntPredicate only) {
        return new FactBinding(mode, level, districtsOf(mode, level, day), history(), without, only);
    }

    /** The first day on which districts were as on that day; any two days are alike where districts do not matter. */
    LocalDate districtsOf(ViewMode mode, Level level, LocalDate day) {
        boolean needsDay = mode == ViewMode.WAS && level == Level.DISTRICT;
        return needsDay ? history().lastChangeUpTo(day) : LocalDate.MIN;
    }

    private void show(Binding binding, Set<String> tables, Set<String> summed, Set<String> words) {
        String map = binding.unitMap().map(shown::map).orElse(null);
        Map<String, String> selects = new TreeMap<>();
        for (String table : tables) {
            TableContract contract = contracts.get(table);
            List<Column> columns = loaded.get(table);
            String raw = (summed.contains(table) ? sums.of(contract, columns, words) : Optional.<String>empty())
                    .orElse(FactBinding.RAW + table);
            selects.put(table, binding.select(contract, columns, raw, map));
        }
        selects.forEach((table, select) -> shown.show(table, select, ""));
        for (FactView view : views) {
            if (tables.containsAll(view.sources())) {
                shown.show(view.name(), view.sql(), behind(view, selects));
            }
        }
    }

    private static String behind(FactView view, Map<String, String> selects) {
        return view.sources().stream().map(selects::get).collect(Collectors.joining("\n", "\n", ""));
    }

    static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
