package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.indicator.FactView;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Need;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.SqlText;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The facts of one load on one engine, seen for a level and a view of history at a time. */
public final class StoreFacts {
    private final String loadId;
    private final Path facts;
    private final Contracts contracts;
    private final SqlEngine engine;
    private final StoreHistory known;
    private final DeliveredTables delivered;
    private final Map<String, List<Column>> loaded = new TreeMap<>();
    private final Map<Need, Boolean> held = new HashMap<>();
    private final List<FactView> views;
    private Binding bound;

    private record Binding(ViewMode mode, Level level, LocalDate districtsOf, Set<Integer> without) {}

    private StoreFacts(
            StoreLayout store, String loadId, SqlEngine engine, IndicatorCatalogue catalogue, List<Indicator> needed) {
        this.loadId = loadId;
        this.facts = store.loads().resolve(loadId).resolve("facts");
        this.contracts = Contracts.load();
        this.engine = engine;
        this.known = StoreHistory.read(store.loads().resolve(loadId), contracts, catalogue);
        this.delivered = DeliveredTables.read(store.loads().resolve(loadId));
        Set<String> words = new LinkedHashSet<>();
        needed.forEach(one -> words.addAll(SqlText.words(one.formula().sql())));
        needed.forEach(one -> words.addAll(SqlText.words(one.formula().clusters())));
        needed.forEach(one -> one.formula().needs().forEach(need -> words.add(need.column())));
        this.views = catalogue.factViews().stream()
                .filter(view -> words.contains(view.name()))
                .toList();
        views.forEach(view -> words.addAll(SqlText.words(view.sql())));
        needed.stream()
                .flatMap(one -> one.formula().sources().stream())
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
        return new StoreFacts(store, currentLoad(store), engine, catalogue, List.copyOf(needed));
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
                        || column.name().equals(contract.performed()))
                .toList();
        engine.load(FactBinding.RAW + table, facts.resolve(table), columns);
        loaded.put(table, columns);
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
    public java.util.Optional<Integer> firstCompleteYear() {
        int year = firstMonth().getMonthValue() == 1
                ? firstMonth().getYear()
                : firstMonth().getYear() + 1;
        return isCovered(Period.year(year)) ? java.util.Optional.of(year) : java.util.Optional.empty();
    }

    /** Whether the data cover every month of the period. */
    public boolean isCovered(Period period) {
        return !period.first().isBefore(firstMonth()) && !period.last().isAfter(lastMonth());
    }

    /** Contract of a table. */
    TableContract contract(String table) {
        return contracts.get(table);
    }

    /** Whether anything of a table was ever delivered, be it an empty file. */
    boolean wasDelivered(String table) {
        return delivered.has(table);
    }

    /** Whether a register holds what an indicator needs of it. */
    boolean holds(Need need) {
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
        boolean needsDay = mode == ViewMode.WAS && level == Level.DISTRICT;
        LocalDate districtsOf = needsDay ? history().lastChangeUpTo(day) : LocalDate.MIN;
        Binding wanted = new Binding(mode, level, districtsOf, without);
        if (wanted.equals(bound)) {
            return;
        }
        FactBinding binding = new FactBinding(mode, level, districtsOf, history(), without);
        binding.unitMap().ifPresent(engine::execute);
        loaded.forEach((table, columns) -> engine.execute(binding.view(contracts.get(table), columns)));
        for (FactView view : views) {
            engine.execute("create or replace temporary view " + view.name() + " as " + view.sql());
        }
        bound = wanted;
    }

    static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
