package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.ParquetFiles;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How many of the rows of each delivered file a figure reads, as the staged rows know by their centre and day. */
final class ReadRows {
    private static final Contracts CONTRACTS = Contracts.load();
    private static final String CENTRE = "centre_id";
    private final StoreLayout store;
    private final Set<Integer> centres;

    /**
     * Rows of centres.
     *
     * @param centres numbers of the centres as they were that make up the unit, empty where that is not known
     */
    ReadRows(StoreLayout store, Set<Integer> centres) {
        this.store = store;
        this.centres = centres;
    }

    /** Rows by file; empty where nobody can tell, such as of a table without centres and days. */
    Optional<Map<String, Long>> of(String delivery, Input input) {
        List<Path> staged = ParquetFiles.under(store.staged().resolve(delivery).resolve(input.table()));
        List<String> conditions = conditions(input, CONTRACTS.get(input.table()));
        if (staged.isEmpty() || conditions.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> rows = new HashMap<>();
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            engine.query("select _file, count(*) from read_parquet(" + DeliveryLedger.list(staged)
                            + ", hive_partitioning = false, union_by_name = true) where "
                            + String.join(" and ", conditions) + " group by _file")
                    .forEach(row -> rows.put((String) row.get(0), ((Number) row.get(1)).longValue()));
        }
        return Optional.of(rows);
    }

    private List<String> conditions(Input input, TableContract contract) {
        List<String> conditions = new ArrayList<>();
        if (input.isOfUnit() && !centres.isEmpty() && contract.columnNames().contains(CENTRE)) {
            conditions.add(
                    CENTRE + " in (" + centres.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
        }
        if (!input.months().isEmpty() && contract.performed() != null) {
            conditions.add(input.months().stream()
                    .map(period -> within(contract.performed(), period))
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        return conditions;
    }

    private static String within(String day, Period period) {
        return day + " >= date '" + period.start() + "' and " + day + " < date '" + period.end() + "'";
    }
}
