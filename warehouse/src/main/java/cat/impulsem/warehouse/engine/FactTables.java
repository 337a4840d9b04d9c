package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.indicator.FactView;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Need;
import cat.impulsem.warehouse.indicator.SqlText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The tables of a load in an engine. What their column centre_id holds (the centre, the district, 0 for the city, and
 * of which history) is bound anew for each query; the texts of queries never change.
 */
final class FactTables {
    private final SqlEngine engine;
    private final Contracts contracts;
    private final CentreHistory history;
    private final LocalDate knownOn;
    private final Reading reading;
    private final FactViews shown;
    private final SumTables sums;
    private final Map<String, List<Column>> loaded = new TreeMap<>();
    private final Map<Need, Boolean> held = new HashMap<>();

    /**
     * Loads what will be read.
     *
     * @param folder folder of the facts
     * @param knownOn day up to which rows count, or null where every row does
     */
    FactTables(
            SqlEngine engine,
            Path folder,
            Contracts contracts,
            CentreHistory history,
            LocalDate knownOn,
            Reading reading) {
        this.engine = engine;
        this.contracts = contracts;
        this.history = history;
        this.knownOn = knownOn;
        this.reading = reading;
        this.shown = new FactViews(engine);
        this.sums = new SumTables(engine, history);
        load(folder);
    }

    private void load(Path folder) {
        reading.tables().forEach(table -> loaded.put(table, reading.columns(contracts.get(table))));
        engine.load(loaded.entrySet().stream()
                .map(entry -> new SqlEngine.Files(
                        loadedName(entry.getKey()),
                        folder.resolve(entry.getKey()),
                        entry.getValue(),
                        ContributorGroups.columns(contracts.get(entry.getKey()))))
                .toList());
        loaded.keySet().forEach(this::leaveOutLater);
    }

    private String loadedName(String table) {
        return (dayOfKnowledge(contracts.get(table)) == null ? FactBinding.RAW : "all_") + table;
    }

    private void leaveOutLater(String table) {
        String day = dayOfKnowledge(contracts.get(table));
        if (day != null) {
            engine.execute("create or replace temporary view " + FactBinding.RAW + table + " as select * from "
                    + loadedName(table) + " where " + day + " <= " + BoundSql.day(knownOn));
        }
    }

    // The column that tells whether a row was known on the day asked for; null where every row counts.
    private String dayOfKnowledge(TableContract contract) {
        if (knownOn == null) {
            return null;
        }
        return contract.recorded() == null ? contract.performed() : contract.recorded();
    }

    /** Contract of a table. */
    TableContract contract(String table) {
        return contracts.get(table);
    }

    /** Whether a register holds what a query needs of it. */
    boolean holds(Need need) {
        return held.computeIfAbsent(need, this::find);
    }

    private boolean find(Need need) {
        String sql = "select count(*) from " + FactBinding.RAW + need.table() + " where " + need.condition();
        return ((Number) engine.query(sql).getFirst().getFirst()).longValue() > 0;
    }

    /**
     * Binds every table.
     *
     * @param day day whose districts count for tables without a date
     * @param without numbers of centres as they were whose rows are left out
     */
    void bind(ViewMode mode, Level level, LocalDate day, Set<Integer> without) {
        show(binding(mode, level, day, without, unit -> true), loaded.keySet(), Set.of(), Set.of());
    }

    /** Binds some tables. */
    void bind(List<String> tables, ViewMode mode, Level level, LocalDate day, Set<Integer> without) {
        show(binding(mode, level, day, without, unit -> true), Set.copyOf(tables), Set.of(), Set.of());
    }

    /**
     * Binds the tables of one indicator.
     *
     * @param only units that are asked for
     */
    void bind(Indicator indicator, ViewMode mode, Level level, LocalDate day, Set<Integer> without, IntPredicate only) {
        bind(indicator, binding(mode, level, day, without, only));
    }

    /** Binds the tables of one indicator. */
    void bind(Indicator indicator, Binding binding) {
        Set<String> summed = Set.copyOf(indicator.formula().sumsOf());
        Set<String> words =
                summed.isEmpty() ? Set.of() : SqlText.words(indicator.formula().sql());
        show(binding, Set.copyOf(indicator.formula().sources()), summed, words);
    }

    /** Binds tables row by row, no sums of them. */
    void bindRows(List<String> tables, Binding binding) {
        show(binding, Set.copyOf(tables), Set.of(), Set.of());
    }

    private FactBinding binding(ViewMode mode, Level level, LocalDate day, Set<Integer> without, IntPredicate only) {
        return new FactBinding(mode, level, districtsOf(mode, level, day), history, without, only);
    }

    /** The first day on which districts were as on that day; any two days are alike where districts do not matter. */
    LocalDate districtsOf(ViewMode mode, Level level, LocalDate day) {
        boolean needsDay = mode == ViewMode.WAS && level == Level.DISTRICT;
        return needsDay ? history.lastChangeUpTo(day) : LocalDate.MIN;
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
        for (FactView view : reading.views()) {
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
