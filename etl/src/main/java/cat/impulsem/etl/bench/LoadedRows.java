package cat.impulsem.etl.bench;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.ParquetFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a load wrote, so that two of them can be held against each other: for every table the number of rows and of each
 * column a sum, or how many values and different ones there are. Pseudonyms made with other keys still count alike.
 *
 * @param tables summary of each table that has rows
 * @param rows rows of all tables
 */
record LoadedRows(Map<String, String> tables, long rows) {

    /** What the plain SQL wrote into its folder. */
    static LoadedRows ofPlainSql(Path work) {
        return of(table -> {
            Path file = work.resolve("good_" + table + ".parquet");
            return Files.isRegularFile(file) ? List.of(file) : ParquetFiles.under(work.resolve("good_" + table));
        });
    }

    /** What our load wrote. */
    static LoadedRows ofLoad(Path load) {
        return of(table -> ParquetFiles.under(load.resolve("facts").resolve(table)));
    }

    /** The tables that are not the same, with both summaries; empty when everything is. */
    List<String> differencesTo(LoadedRows other) {
        return Stream.concat(tables.keySet().stream(), other.tables.keySet().stream())
                .distinct()
                .sorted()
                .filter(table -> !Objects.equals(tables.get(table), other.tables.get(table)))
                .map(table -> table + ": " + tables.get(table) + " and " + other.tables.get(table))
                .toList();
    }

    /** Rows of one file; none where there is no file. */
    static long count(Path file) {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            Object count = engine.query("select count(*) from read_parquet('" + file + "')")
                    .getFirst()
                    .getFirst();
            return ((Number) count).longValue();
        }
    }

    private static LoadedRows of(Function<String, List<Path>> filesOf) {
        Map<String, String> tables = new TreeMap<>();
        long rows = 0;
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            for (TableContract contract : Contracts.load().all()) {
                List<Path> files = filesOf.apply(contract.table());
                if (!files.isEmpty()) {
                    List<Object> summary = engine.query(sql(contract, files)).getFirst();
                    long count = ((Number) summary.getFirst()).longValue();
                    rows += count;
                    if (count > 0) {
                        tables.put(contract.table(), summary.toString());
                    }
                }
            }
        }
        return new LoadedRows(tables, rows);
    }

    private static String sql(TableContract contract, List<Path> files) {
        String list = files.stream()
                .map(file -> "'" + file.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        String columns = contract.columns().stream().map(LoadedRows::summary).collect(Collectors.joining(", "));
        return "select count(*), " + columns + " from read_parquet(" + list + ", hive_partitioning = false)";
    }

    private static String summary(Column column) {
        String name = column.name();
        return switch (column.type()) {
            case INTEGER, DECIMAL, MINUTE_OF_DAY -> "round(cast(sum(" + name + ") as double), 3)";
            case DATE -> "sum(date_diff('day', date '2000-01-01', " + name + "))";
            case BOOLEAN -> "count(*) filter (where " + name + ") || '/' || count(" + name + ")";
            case TEXT, CODE, PERSON, PROFESSIONAL -> "count(distinct " + name + ") || '/' || count(" + name + ")";
        };
    }
}
