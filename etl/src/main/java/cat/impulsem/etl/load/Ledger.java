package cat.impulsem.etl.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;

import cat.impulsem.etl.load.LedgerRow.Cell;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What each source delivered for each centre and month: something, nothing although it was due, or no word at all. */
final class Ledger {
    private static final int UNKNOWN = -1;
    private final Sessions sessions;
    private final Contracts contracts;
    private final Map<String, StagedDelivery> deliveries;
    private final Map<Integer, LocalDate[]> centres = new HashMap<>();
    private final Map<Cell, LedgerRow> rows = new TreeMap<>();

    Ledger(Sessions sessions, Contracts contracts, List<StagedDelivery> deliveries, KnownRows known) {
        this.sessions = sessions;
        this.contracts = contracts;
        this.deliveries = deliveries.stream().collect(Collectors.toMap(StagedDelivery::id, delivery -> delivery));
        known.few("centres")
                .orElse(List.of())
                .forEach(row -> centres.put(
                        row.getAs("centre_id"), new LocalDate[] {row.getAs("opened_date"), row.getAs("closed_date")}));
    }

    void write(StagedRows staged, Path load) {
        for (TableContract contract : contracts.all()) {
            if (isKept(contract) && staged.hold(contract.table())) {
                count(contract, staged, new TableFiles(contract, load));
                expect(contract.table());
            }
        }
        List<Row> lines = rows.values().stream().map(LedgerRow::row).toList();
        sessions.forRows(lines.size())
                .createDataFrame(lines, LedgerRow.SCHEMA)
                .coalesce(1)
                .write()
                .parquet(load.resolve("ledger").toString());
    }

    private static boolean isKept(TableContract contract) {
        return contract.kind() == TableKind.FACT && contract.performed() != null && contract.centre() != null;
    }

    /** Rows that a correction replaced are left out: what replaced them is counted in their stead. */
    private void count(TableContract contract, StagedRows staged, TableFiles files) {
        add(contract, cells(staged.raw(contract).orElseThrow(), contract), 1, 0);
        if (files.countQuarantine() == 0) {
            return;
        }
        Dataset<Row> bad = files.readQuarantine(sessions);
        String isReplaced = "array_contains(_reasons.rule, 'replaced')";
        add(contract, cells(bad.where("not " + isReplaced), contract), 0, 1);
        add(contract, cells(bad.where(isReplaced), contract), -1, 0);
    }

    private static List<Row> cells(Dataset<Row> rows, TableContract contract) {
        Column month = date_format(col(contract.performed()).cast("date"), "yyyy-MM");
        return rows.groupBy(
                        col(RowSchema.DELIVERY),
                        col(contract.centre()).cast("int").as("centre"),
                        month.as("month"))
                .count()
                .collectAsList();
    }

    private void add(TableContract contract, List<Row> cells, int asRows, int asBad) {
        for (Row cell : cells) {
            StagedDelivery delivery = deliveries.get(cell.getString(0));
            int centre = cell.isNullAt(1) || !centres.containsKey(cell.getInt(1)) ? UNKNOWN : cell.getInt(1);
            YearMonth month = cell.isNullAt(2) ? null : YearMonth.parse(cell.getString(2));
            row(new Cell(delivery.source(), contract.table(), centre, month))
                    .add(delivery, asRows * cell.getLong(3), asBad * cell.getLong(3));
        }
    }

    private void expect(String table) {
        for (StagedDelivery delivery : deliveries.values()) {
            if (!delivery.holds(table) || delivery.firstMonth() == null) {
                continue;
            }
            for (YearMonth month = delivery.firstMonth(); delivery.covers(month); month = month.plusMonths(1)) {
                for (int centre : centresOf(delivery, month, table)) {
                    row(new Cell(delivery.source(), table, centre, month)).add(delivery, 0, 0);
                }
            }
        }
    }

    private List<Integer> centresOf(StagedDelivery delivery, YearMonth month, String table) {
        Stream<Integer> covered = delivery.centres().isEmpty()
                ? centres.keySet().stream().filter(centre -> isOpen(centre, month))
                : delivery.centres().stream();
        return covered.filter(centre -> !delivery.lacks(table, centre, month)).toList();
    }

    private boolean isOpen(int centre, YearMonth month) {
        LocalDate opened = centres.get(centre)[0];
        LocalDate closed = centres.get(centre)[1];
        return !opened.isAfter(month.atEndOfMonth()) && (closed == null || closed.isAfter(month.atDay(1)));
    }

    private LedgerRow row(Cell cell) {
        return rows.computeIfAbsent(cell, LedgerRow::new);
    }
}
