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
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a load says about centres and arrivals; small, so always read by DuckDB whatever engine runs the queries.
 *
 * @param history centres and what became of them
 * @param ledger what arrived
 * @param firstMonth first month with data of any indicator
 * @param lastMonth last month with data of any indicator
 * @param lastDay last day of that month with data of any indicator
 */
record StoreHistory(
        CentreHistory history, Ledger ledger, YearMonth firstMonth, YearMonth lastMonth, LocalDate lastDay) {

    private static final int FEW = 4;

    static StoreHistory read(Path load, Contracts contracts, IndicatorCatalogue catalogue, Standpoint standpoint) {
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            List<TableContract> registers = Stream.of("centres", "centre_districts", "successions", "districts")
                    .map(contracts::get)
                    .toList();
            engine.load(SqlEngine.Files.of(load.resolve("facts"), registers));
            Ledger ledger = Ledger.read(load.resolve("ledger"), engine).upTo(standpoint.knownOn());
            List<TableContract> dated = dated(catalogue, contracts);
            List<YearMonth> months = months(ledger, dated);
            YearMonth last = months.getLast();
            LocalDate lastDay = earlier(lastDay(engine, load, dated, last), standpoint.knownOn());
            LocalDate today = Optional.ofNullable(standpoint.centresOf()).orElse(last.atEndOfMonth());
            return new StoreHistory(history(engine, today), ledger, months.getFirst(), last, lastDay);
        }
    }

    private static LocalDate earlier(LocalDate day, LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }

    private static List<TableContract> dated(IndicatorCatalogue catalogue, Contracts contracts) {
        return catalogue.all().stream()
                .flatMap(indicator -> indicator.formula().sources().stream())
                .distinct()
                .map(contracts::get)
                .filter(Arrivals::isKeptByCentre)
                .toList();
    }

    // A delivery in the middle of a month must not promise the rest of it.
    private static LocalDate lastDay(DuckDbEngine engine, Path load, List<TableContract> dated, YearMonth last) {
        return dated.stream()
                .map(contract -> lastDay(engine, load, contract, last))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(last.atEndOfMonth());
    }

    private static Optional<LocalDate> lastDay(
            DuckDbEngine engine, Path load, TableContract contract, YearMonth month) {
        List<Path> files = ParquetFiles.under(load.resolve("facts").resolve(contract.table()));
        if (files.isEmpty()) {
            return Optional.empty();
        }
        String list = files.stream().map(DuckDbEngine::literal).collect(Collectors.joining(", "));
        String day = contract.performed();
        Object found = engine.query("select max(" + day + ") from read_parquet([" + list
                        + "], hive_partitioning = false, union_by_name = true) where " + day + " >= "
                        + BoundSql.day(month.atDay(1)) + " and " + day + " <= " + BoundSql.day(month.atEndOfMonth()))
                .getFirst()
                .getFirst();
        return Optional.ofNullable((LocalDate) found);
    }

    // A procedure asked for years ago must not make those years look like months of the data.
    private static List<YearMonth> months(Ledger ledger, List<TableContract> dated) {
        List<String> tables = dated.stream().map(TableContract::table).toList();
        Map<YearMonth, Long> arrivals = ledger.of(tables).stream()
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
        List<Succession> successions = engine
                .query("select predecessor_id, successor_id, event_date, kind, weight from successions order by all")
                .stream()
                .map(row -> new Succession(
                        number(row.get(0)),
                        number(row.get(1)),
                        (LocalDate) row.get(2),
                        (String) row.get(3),
                        row.get(4) == null ? 1 : ((Number) row.get(4)).doubleValue()))
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
