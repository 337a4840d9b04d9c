package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tables of time, added up by centre, month and codes, for the many indicators that do nothing but add up minutes: a
 * few thousand rows instead of millions. A block of time starts at minute 0 and ends at the minutes of all its rows.
 * Who it was, and on which day of the month, is gone.
 */
final class SumTables {
    private final SqlEngine engine;
    private final CentreHistory history;
    private final Map<String, String> names = new HashMap<>();

    SumTables(SqlEngine engine, CentreHistory history) {
        this.engine = engine;
        this.history = history;
    }

    /** Name of the table of sums, unless the engine keeps none. */
    Optional<String> of(TableContract contract, List<Column> columns) {
        if (!engine.keepsRows()) {
            return Optional.empty();
        }
        return Optional.of(names.computeIfAbsent(contract.table(), table -> {
            String name = "sums_" + table;
            engine.keep(name, select(contract, columns));
            return name;
        }));
    }

    private String select(TableContract contract, List<Column> columns) {
        String selected = columns.stream()
                .map(column -> expression(contract, column) + " as " + column.name())
                .collect(Collectors.joining(", "));
        String groups = columns.stream()
                .filter(column -> isGroup(contract, column))
                .map(column -> expression(contract, column))
                .collect(Collectors.joining(", "));
        return "select " + selected + " from " + FactBinding.RAW + contract.table() + " group by " + groups;
    }

    private static boolean isGroup(TableContract contract, Column column) {
        return column.name().equals(contract.performed())
                || column.name().equals(FactBinding.CENTRE)
                || column.type() == ColumnType.CODE
                || column.type() == ColumnType.BOOLEAN;
    }

    private String expression(TableContract contract, Column column) {
        if (column.name().equals(contract.performed())) {
            return month(column.name());
        }
        if (isGroup(contract, column)) {
            return column.name();
        }
        return contract.rules().stream()
                .filter(TableRule.TimeBlock.class::isInstance)
                .map(TableRule.TimeBlock.class::cast)
                .findFirst()
                .filter(block -> column.type() == ColumnType.MINUTE_OF_DAY)
                .map(block ->
                        column.name().equals(block.start()) ? "0" : "sum(" + block.end() + " - " + block.start() + ")")
                .orElseGet(() -> sum(column));
    }

    private String sum(Column column) {
        boolean adds = column.type() == ColumnType.INTEGER && column.required();
        return adds ? "sum(" + column.name() + ")" : "cast(null as " + engine.typeName(column.type()) + ")";
    }

    // In a month in which a centre changes district the day still counts.
    private String month(String day) {
        String first = "cast(date_trunc('MONTH', " + day + ") as date)";
        String changes = history.monthsWithDistrictChangeInside().stream()
                .map(month -> BoundSql.day(month.atDay(1)))
                .collect(Collectors.joining(", "));
        return changes.isEmpty()
                ? first
                : "case when " + first + " in (" + changes + ") then " + day + " else " + first + " end";
    }
}
