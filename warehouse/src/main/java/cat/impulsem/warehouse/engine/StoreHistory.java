package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a load says about centres and arrivals; small, so always read by DuckDB whatever engine runs the queries.
 *
 * @param history centres and what became of them
 * @param ledger what arrived
 * @param firstMonth first month with data of any indicator
 * @param lastMonth last month with data of any indicator
 */
record StoreHistory(CentreHistory history, Ledger ledger, YearMonth firstMonth, YearMonth lastMonth) {

    private static final int FEW = 4;

    static StoreHistory read(Path load, Contracts contracts, IndicatorCatalogue catalogue) {
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            for (String table : List.of("centres", "centre_districts", "successions", "districts")) {
                TableContract contract = contracts.get(table);
                engine.load(table, load.resolve("facts").resolve(table), contract.columns());
            }
            Ledger ledger = Ledger.read(load.resolve("ledger"), engine);
            List<YearMonth> months = months(ledger, catalogue, contracts);
            YearMonth last = months.getLast();
            return new StoreHistory(history(engine, last.atEndOfMonth()), ledger, months.getFirst(), last);
        }
    }

    // A procedure asked for years ago must not make those years look like months of the data.
    private static List<YearMonth> months(Ledger ledger, IndicatorCatalogue catalogue, Contracts contracts) {
        List<String> dated = catalogue.all().stream()
                .flatMap(indicator -> indicator.formula().sources().stream())
                .distinct()
                .filter(table -> Delivered.isKeptByCentre(contracts.get(table)))
                .toList();
        Map<YearMonth, Long> arrivals = ledger.of(dated).stream()
                .filter(Ledger.Arrival::delivered)
                .collect(Collectors.groupingBy(Ledger.Arrival::month, TreeMap::new, Collectors.counting()));
        long fullest =
                arrivals.values().stream().mapToLong(count -> count).max().orElse(0);
        List<YearMonth> months = arrivals.keySet().stream()
                .filter(month -> arrivals.get(month) * FEW >= fullest)
                .toList();
        if (months.isEmpty()) {
            throw new EngineException("the load holds no month of any indicator");
        }
        return months;
    }

    private static CentreHistory history(DuckDbEngine engine, LocalDate today) {
        List<Centre> centres =
                engine
                        .query("select centre_id, centre_name, opened_date, closed_date, is_simulated from centres")
                        .stream()
                        .map(row -> new Centre(
                                number(row.get(0)),
                                (String) row.get(1),
                                (LocalDate) row.get(2),
                                (LocalDate) row.get(3),
                                Boolean.TRUE.equals(row.get(4))))
                        .sorted(Comparator.comparingInt(Centre::id))
                        .toList();
        List<DistrictStay> stays =
                engine.query("select centre_id, district_code, valid_from, valid_to from centre_districts").stream()
                        .map(row -> new DistrictStay(
                                number(row.get(0)), (String) row.get(1), (LocalDate) row.get(2), (LocalDate)
                                        row.get(3)))
                        .toList();
        List<Succession> successions =
                engine
                        .query("select predecessor_id, successor_id, event_date, kind from successions order by all")
                        .stream()
                        .map(row -> new Succession(
                                number(row.get(0)), number(row.get(1)), (LocalDate) row.get(2), (String) row.get(3)))
                        .toList();
        Map<String, String> names = new TreeMap<>();
        engine.query("select district_code, district_name from districts")
                .forEach(row -> names.put((String) row.get(0), (String) row.get(1)));
        return new CentreHistory(centres, stays, successions, names, today);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
