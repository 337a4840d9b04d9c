package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a small store by hand: rows as maps, and what the ledger says. */
public final class StoreFixture {
    private static final String LOAD = "load1";
    private final Contracts contracts = Contracts.load();
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    private final List<String> ledger = new ArrayList<>();
    private final Set<String> delivered = new TreeSet<>();
    private final StoreLayout store;

    public StoreFixture(Path root) {
        this.store = new StoreLayout(root);
    }

    /** Adds one row; columns that are left out are null. */
    public StoreFixture row(String table, Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
        return this;
    }

    public StoreFixture centre(int id, String district, String opened, String closed) {
        row(
                "centres",
                "centre_id",
                id,
                "centre_name",
                "Centre " + id,
                "opened_date",
                opened,
                "closed_date",
                closed,
                "is_simulated",
                true);
        return row("centre_districts", "centre_id", id, "district_code", district, "valid_from", opened);
    }

    public StoreFixture district(String code) {
        return row("districts", "district_code", code, "district_name", "District " + code);
    }

    /** Changes one value of one row, counted from 0. */
    public StoreFixture change(String table, int row, String column, Object value) {
        rows.get(table).get(row).put(column, value);
        return this;
    }

    /** Gives the rows of a centre from that day on to another one. */
    public StoreFixture moved(String table, int from, int to, String day) {
        rows.get(table).stream()
                .filter(row -> row.get("centre_id").equals(from)
                        && row.get("work_date").toString().compareTo(day) >= 0)
                .forEach(row -> row.put("centre_id", to));
        return this;
    }

    /** Turns the rows of a table round. */
    public StoreFixture reversed(String table) {
        java.util.Collections.reverse(rows.getOrDefault(table, new ArrayList<>()));
        return this;
    }

    /** Says that a table arrived, be it without a row. */
    public StoreFixture delivered(String table) {
        delivered.add(table);
        return this;
    }

    /** Says that a table arrived for a centre from the first to the last month. */
    public StoreFixture delivered(String table, int centre, String first, String last) {
        return arrived(table, centre, first, last, "delivered");
    }

    public StoreFixture arrived(String table, int centre, String first, String last, String state) {
        delivered.add(table);
        for (YearMonth month = YearMonth.parse(first);
                !month.isAfter(YearMonth.parse(last));
                month = month.plusMonths(1)) {
            ledger.add("('fixture', '%s', %d, date '%s-01', '%s', 100, 0, timestamp '2025-01-01 00:00:00', 'd1')"
                    .formatted(table, centre, month, state));
        }
        return this;
    }

    public StoreLayout write() {
        Path load = store.loads().resolve(LOAD);
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            for (String table : rows.keySet()) {
                write(engine, contracts.get(table), load.resolve("facts").resolve(table));
            }
            Files.createDirectories(load.resolve("ledger"));
            engine.execute("copy (select * from (values " + String.join(", ", ledger)
                    + ") as t(source, table_name, centre_id, month, state, good_rows, bad_rows, received_at, delivery_ids))"
                    + " to '" + load.resolve("ledger").resolve("part.parquet") + "' (format parquet)");
            delivered.addAll(rows.keySet());
            Map<String, Map<String, Long>> tables = new TreeMap<>();
            delivered.forEach(table -> tables.put(table, Map.of()));
            Yaml.json().writeValue(load.resolve("LOAD.json").toFile(), Map.of("tables", tables));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        new Pointer(store.currentLoad()).write(LOAD);
        return store;
    }

    private void write(DuckDbEngine engine, TableContract contract, Path folder) throws IOException {
        Files.createDirectories(folder);
        String casts = contract.columns().stream()
                .map(column -> "cast(" + column.name() + " as " + column.type().duckDb() + ") as " + column.name())
                .collect(Collectors.joining(", "));
        String values = rows.get(contract.table()).stream()
                .map(row -> values(contract, row))
                .collect(Collectors.joining(", "));
        engine.execute("copy (select " + casts + " from (values " + values + ") as given(" + names(contract) + ")) to '"
                + folder.resolve("part-0.parquet") + "' (format parquet)");
    }

    private static String values(TableContract contract, Map<String, Object> row) {
        return contract.columns().stream()
                .map(column -> literal(row.get(column.name())))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String names(TableContract contract) {
        return contract.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String literal(Object value) {
        return value == null ? "null" : "'" + value + "'";
    }
}
