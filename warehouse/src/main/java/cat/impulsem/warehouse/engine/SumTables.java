package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tables of time, added up by centre, month and codes, for the many indicators that do nothing but add up minutes: a
 * few thousand rows instead of millions. A block of time starts at minute 0 and ends at the minutes of all its rows.
 * Who it was, and on which day of the month, is gone.
 */
final class SumTables {
    private final SqlEngine engine;
    private final CentreHistory history;
    private final Map<Key, String> names = new HashMap<>();

    private record Key(String table, Set<String> people) {}

    SumTables(SqlEngine engine, CentreHistory history) {
        this.engine = engine;
        this.history = history;
    }

    /**
     * Name of the table of sums, unless the engine keeps none.
     *
     * @param words words of the query that will read it; people whom it does not name are added up
     */
    Optional<String> of(TableContract contract, List<Column> columns, Set<String> words) {
        if (!engine.keepsRows()) {
            return Optional.empty();
        }
        Set<String> people = columns.stream()
                .filter(column -> column.type().isPseudonymous() && words.contains(column.name()))
                .map(Column::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return Optional.of(names.computeIfAbsent(new Key(contract.table(), people), key -> {
            String name = "sums_" + names.size() + "_" + contract.table();
            engine.keep(name, select(contract, columns, people));
            return name;
        }));
    }

    private String select(TableContract contract, List<Column> columns, Set<String> people) {
        String selected = columns.stream()
                .map(column -> expression(contract, column, people) + " as " + column.name())
                .collect(Collectors.joining(", "));
        String groups = columns.stream()
                .filter(column -> isGroup(contract, column, people))
                .map(column -> expression(contract, column, people))
                .collect(Collectors.joining(", "));
        return "select " + selected + " from " + FactBinding.RAW + contract.table() + " group by " + groups;
    }

    private static boolean isGroup(TableContract contract, Column column, Set<String> people) {
        return people.contains(column.name())
                || column.name().equals(contract.performed())
                || column.name().equals(FactBinding.CENTRE)
                || column.type() == ColumnType.CODE
                || column.type() == ColumnType.BOOLEAN;
    }

    private String expression(TableContract contract, Column column, Set<String> people) {
        if (column.name().equals(contract.performed())) {
            return month(column.name());
        }
        if (isGroup(contract, column, people)) {
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
