package cat.impulsem.warehouse.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What arrived: for each table, centre and month. */
public final class Ledger {
    private final Map<String, Map<Integer, Map<YearMonth, Arrival>>> arrivals = new TreeMap<>();

    private Ledger(List<Arrival> found) {
        found.forEach(one -> arrivals.computeIfAbsent(one.table(), table -> new TreeMap<>())
                .computeIfAbsent(one.centre(), centre -> new TreeMap<>())
                .put(one.month(), one));
    }

    /**
     * What arrived of one table for one centre and month.
     *
     * @param table source table
     * @param centre number of the centre
     * @param month month
     * @param delivered whether there were rows; otherwise the source said that there are none
     * @param goodRows rows that became facts
     * @param badRows rows in quarantine
     */
    public record Arrival(String table, int centre, YearMonth month, boolean delivered, long goodRows, long badRows) {}

    static Ledger read(Path folder, DuckDbEngine engine) {
        List<Path> files = ParquetFiles.under(folder);
        if (files.isEmpty()) {
            throw new EngineException("no ledger in " + folder + "; load the deliveries again");
        }
        String list = files.stream().map(DuckDbEngine::literal).collect(Collectors.joining(", "));
        return new Ledger(engine
                .query("select table_name, centre_id, cast(month as date), bool_or(state = 'delivered'),"
                        + " cast(sum(good_rows) as bigint), cast(sum(bad_rows) as bigint)"
                        + " from read_parquet([" + list + "])"
                        + " where centre_id is not null and month is not null and state in ('delivered', 'no_rows')"
                        + " group by table_name, centre_id, month order by table_name, centre_id, month")
                .stream()
                .map(Ledger::arrival)
                .toList());
    }

    private static Arrival arrival(List<Object> row) {
        return new Arrival(
                (String) row.get(0),
                ((Number) row.get(1)).intValue(),
                YearMonth.from((LocalDate) row.get(2)),
                (Boolean) row.get(3),
                number(row.get(4)),
                number(row.get(5)));
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    /** The same without months that had not begun on that day; all of it without a day. */
    Ledger upTo(LocalDate day) {
        return day == null
                ? this
                : new Ledger(of(arrivals.keySet()).stream()
                        .filter(one -> !one.month().atDay(1).isAfter(day))
                        .toList());
    }

    /** What arrived of a table for a centre and month, if anything did. */
    public Optional<Arrival> find(String table, int centre, YearMonth month) {
        return Optional.ofNullable(arrivals.getOrDefault(table, Map.of())
                .getOrDefault(centre, Map.of())
                .get(month));
    }

    /** Everything that arrived of these tables, by table, centre and month. */
    public List<Arrival> of(Collection<String> tables) {
        return arrivals.entrySet().stream()
                .filter(entry -> tables.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().values().stream())
                .flatMap(months -> months.values().stream())
                .toList();
    }
}
