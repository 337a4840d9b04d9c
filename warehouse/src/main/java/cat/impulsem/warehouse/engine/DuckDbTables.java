package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Parquet files as tables of DuckDB, not as views: each indicator reads the same columns many times, and the months lie
 * in order, so that the smallest and largest day of each row group let a query of one month skip the others.
 *
 * <p>Texts that are compared become small: a pseudonym of 32 digits a number, a code the place in one list of all codes,
 * in the order of the alphabet. One list for all tables, or joins would compare texts again.
 */
final class DuckDbTables {
    private final DuckDbEngine engine;
    private final String pseudonyms;
    private final String codes;

    /**
     * Loads one set of tables.
     *
     * @param number number of the set in its engine
     */
    DuckDbTables(DuckDbEngine engine, int number) {
        this.engine = engine;
        this.pseudonyms = "pseudonyms_" + number;
        this.codes = "codes_" + number;
    }

    void load(List<SqlEngine.Files> tables) {
        List<String> persons = distinct(tables, column -> column.type().isPseudonymous());
        engine.execute("create temporary table " + pseudonyms
                + " as select found as pseudonym, cast(row_number() over (order by found) as integer) as number from ("
                + union(persons) + ") f where found is not null");
        List<String> used = distinct(tables, column -> column.type() == ColumnType.CODE);
        // A list of codes may not be empty.
        used.add("select '' as found");
        engine.execute("create type " + codes + " as enum (select found from (" + union(used)
                + ") f where found is not null order by found)");
        tables.forEach(this::load);
        engine.execute("drop table " + pseudonyms);
    }

    private static List<String> distinct(List<SqlEngine.Files> tables, Predicate<Column> wanted) {
        List<String> selects = new ArrayList<>();
        for (SqlEngine.Files table : tables) {
            List<Path> files = ParquetFiles.under(table.folder());
            if (!files.isEmpty()) {
                table.columns().stream()
                        .filter(wanted)
                        .forEach(column -> selects.add(
                                "select distinct cast(" + column.name() + " as varchar) as found from " + rows(files)));
            }
        }
        return selects;
    }

    private static String union(List<String> selects) {
        return selects.isEmpty() ? "select cast(null as varchar) as found" : String.join(" union ", selects);
    }

    private void load(SqlEngine.Files table) {
        List<Path> files = ParquetFiles.under(table.folder());
        String create = "create or replace table " + table.name() + " as select ";
        if (files.isEmpty()) {
            List<String> nothing = new ArrayList<>(groups(table, "cast(null as integer)"));
            table.columns().forEach(column -> nothing.add("cast(null as " + type(column) + ") as " + column.name()));
            engine.execute(create + String.join(", ", nothing) + " where false");
            return;
        }
        StringBuilder from = new StringBuilder(" from " + rows(files) + " f");
        List<String> selected = new ArrayList<>(groups(table, ContributorGroups.of("f", table.contributor())));
        for (Column column : table.columns()) {
            if (column.type().isPseudonymous()) {
                String numbers = "numbers_of_" + column.name();
                from.append(" left join " + pseudonyms
                        + " %1$s on f.%2$s = %1$s.pseudonym".formatted(numbers, column.name()));
                selected.add(numbers + ".number as " + column.name());
            } else {
                selected.add("cast(f." + column.name() + " as " + type(column) + ") as " + column.name());
            }
        }
        engine.execute(create + String.join(", ", selected) + from);
    }

    private static List<String> groups(SqlEngine.Files table, String expression) {
        return table.contributor().isEmpty() ? List.of() : List.of(expression + " as " + ContributorGroups.COLUMN);
    }

    private String type(Column column) {
        if (column.type().isPseudonymous()) {
            return "integer";
        }
        return column.type() == ColumnType.CODE ? codes : engine.typeName(column.type());
    }

    private static String rows(List<Path> files) {
        return "read_parquet(["
                + files.stream().map(DuckDbEngine::literal).collect(Collectors.joining(", "))
                + "], hive_partitioning = false, union_by_name = true)";
    }
}
