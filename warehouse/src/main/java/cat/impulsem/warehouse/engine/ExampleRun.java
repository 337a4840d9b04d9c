package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.indicator.Example;
import cat.impulsem.warehouse.indicator.FactQuery;
import cat.impulsem.warehouse.indicator.FactView;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs the examples of indicators on an engine. */
public final class ExampleRun {
    private final IndicatorCatalogue catalogue;
    private final Contracts contracts = Contracts.load();
    private final SqlEngine engine;

    public ExampleRun(IndicatorCatalogue catalogue, SqlEngine engine) {
        this.catalogue = catalogue;
        this.engine = engine;
    }

    /** What the query makes of the rows of an example, by centre. */
    public List<Example.Expected> figures(Indicator indicator, Example example) {
        return run(indicator, example, indicator.formula().sql());
    }

    /** What the independent pieces of a figure add up to, by centre. */
    public List<Example.Expected> clusterSums(Indicator indicator, Example example) {
        return run(
                indicator,
                example,
                "select centre_id, sum(num) as num, sum(den) as den from ("
                        + indicator.formula().clusters() + ") pieces group by centre_id");
    }

    private List<Example.Expected> run(Indicator indicator, Example example, String sql) {
        FactQuery query = new FactQuery(indicator.formula().sources(), sql);
        return rows(query, example.given(), example.period(), example.baseline()).stream()
                .map(row -> new Example.Expected(
                        ((Number) row.get(0)).intValue(),
                        ((Number) row.get(1)).doubleValue(),
                        ((Number) row.get(2)).doubleValue()))
                .sorted(Comparator.comparingInt(Example.Expected::centre))
                .toList();
    }

    /**
     * What any query makes of given rows.
     *
     * @param given rows by table; columns that are left out must not matter
     */
    public List<List<Object>> rows(
            FactQuery query, Map<String, List<Map<String, String>>> given, Period period, Period baseline) {
        for (String table : query.sources()) {
            List<Map<String, String>> rows = given.getOrDefault(table, List.of());
            engine.execute("create or replace temporary view " + table + " as " + select(contracts.get(table), rows));
        }
        for (FactView view : catalogue.factViews()) {
            if (query.sources().containsAll(view.sources())) {
                engine.execute("create or replace temporary view " + view.name() + " as " + view.sql());
            }
        }
        return engine.query(BoundSql.of(query.sql(), period, baseline));
    }

    private String select(TableContract contract, List<Map<String, String>> rows) {
        if (rows.isEmpty()) {
            return row(contract, Map.of(), 0) + " where false";
        }
        return IntStream.range(0, rows.size())
                .mapToObj(i -> row(contract, rows.get(i), i))
                .collect(Collectors.joining(" union all "));
    }

    private String row(TableContract contract, Map<String, String> given, int number) {
        return contract.columns().stream()
                .map(column -> "cast(" + literal(column, given.get(column.name()), number) + " as "
                        + engine.typeName(column.type()) + ") as " + column.name())
                .collect(Collectors.joining(", ", "select ", ""));
    }

    private static String literal(Column column, String given, int number) {
        if (given == null) {
            return column.required() ? filler(column.type(), number) : "null";
        }
        return switch (column.type()) {
            case INTEGER, MINUTE_OF_DAY -> String.valueOf(Integer.parseInt(given));
            case DECIMAL -> String.valueOf(Double.parseDouble(given));
            case BOOLEAN -> String.valueOf(Boolean.parseBoolean(given));
            case DATE -> BoundSql.day(LocalDate.parse(given));
            case TEXT, CODE, PERSON, PROFESSIONAL -> "'" + given.replace("'", "''") + "'";
        };
    }

    // What an example leaves out must not matter, so it is filled with something that no query asks for.
    private static String filler(ColumnType type, int number) {
        return switch (type) {
            case INTEGER, MINUTE_OF_DAY, DECIMAL -> "0";
            case BOOLEAN -> "false";
            case DATE -> "date '1900-01-01'";
            case TEXT, CODE, PERSON, PROFESSIONAL -> "'row " + number + "'";
        };
    }
}
