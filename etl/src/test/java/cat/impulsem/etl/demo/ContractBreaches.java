package cat.impulsem.etl.demo;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableRule;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A plain second reading of the contracts, row by row, to hold the written city against. */
final class ContractBreaches {
    private final Written written;
    private final List<String> found = new ArrayList<>();
    private final Map<String, NamedCsvRecord> centres;
    private final Map<String, Set<String>> keys = new HashMap<>();

    private ContractBreaches(Written written) {
        this.written = written;
        this.centres = written.rows("centres").stream()
                .collect(Collectors.toMap(row -> row.getField("centre_id"), row -> row));
    }

    static List<String> of(Written written) {
        ContractBreaches breaches = new ContractBreaches(written);
        Contracts.load().all().forEach(breaches::read);
        return breaches.found;
    }

    private void read(TableContract contract) {
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord row : written.rows(contract.table())) {
            contract.columns().forEach(column -> check(contract.table(), column, row.getField(column.name())));
            contract.rules().forEach(rule -> check(contract.table(), rule, row));
            String key = contract.key().stream().map(row::getField).collect(Collectors.joining("|"));
            expect(seen.add(key), contract.table() + ": twice " + key);
        }
    }

    private void check(String table, Column column, String text) {
        String where = table + "." + column.name() + ": " + text;
        if (text.isEmpty()) {
            expect(!column.required(), where + " is required");
            return;
        }
        switch (column.type()) {
            case DATE -> LocalDate.parse(text);
            case BOOLEAN -> expect(text.equals("true") || text.equals("false"), where + " is no boolean");
            case INTEGER, MINUTE_OF_DAY -> inRange(column, Integer.parseInt(text), where);
            case DECIMAL -> inRange(column, Double.parseDouble(text), where);
            default -> {}
        }
        expect(column.codes().isEmpty() || isCode(column, text), where + " is no code");
        column.reference()
                .ifPresent(reference ->
                        expect(keysOf(reference.table(), reference.column()).contains(text), where + " leads nowhere"));
    }

    private static boolean isCode(Column column, String text) {
        return column.type() == ColumnType.DECIMAL
                ? column.codes().keySet().stream()
                        .anyMatch(code -> Double.parseDouble(code) == Double.parseDouble(text))
                : column.codes().containsKey(text);
    }

    private void check(String table, TableRule rule, NamedCsvRecord row) {
        switch (rule) {
            case TableRule.Ordered ordered ->
                expect(
                        row.getField(ordered.then()).isEmpty()
                                || row.getField(ordered.first()).compareTo(row.getField(ordered.then())) <= 0,
                        table + ": not ordered " + row);
            case TableRule.NotAbove limit ->
                expect(number(row, limit.value()) <= number(row, limit.limit()), table + ": above " + row);
            case TableRule.OpenCentre open -> checkOpen(table, row.getField(open.centre()), row.getField(open.day()));
            case TableRule.TimeBlock block ->
                expect(
                        number(row, block.start()) < number(row, block.end())
                                && number(row, block.end()) <= 1_440
                                && number(row, block.end()) - number(row, block.start()) <= block.maxMinutes(),
                        table + ": no block " + row);
        }
    }

    private void checkOpen(String table, String centre, String day) {
        NamedCsvRecord found = centres.get(centre);
        if (found == null || day.isEmpty()) {
            return;
        }
        String closed = found.getField("closed_date");
        boolean isOpen =
                found.getField("opened_date").compareTo(day) <= 0 && (closed.isEmpty() || closed.compareTo(day) > 0);
        expect(isOpen, table + ": centre " + centre + " is not open on " + day);
    }

    private Set<String> keysOf(String table, String column) {
        return keys.computeIfAbsent(table + "." + column, any -> written.rows(table).stream()
                .map(row -> row.getField(column))
                .collect(Collectors.toSet()));
    }

    private void inRange(Column column, double value, String where) {
        expect(column.min() == null || value >= column.min(), where + " is too small");
        expect(column.max() == null || value <= column.max(), where + " is too large");
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private void expect(boolean isRight, String breach) {
        if (!isRight && found.size() < 20) {
            found.add(breach);
        }
    }
}
