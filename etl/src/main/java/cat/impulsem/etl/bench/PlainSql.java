package cat.impulsem.etl.bench;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableRule;
import cat.impulsem.warehouse.contract.Tense;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns one contract into DuckDB statements. */
final class PlainSql {
    private PlainSql() {}

    static String emptyTable(TableContract contract) {
        return "create table good_%s (%s)"
                .formatted(
                        contract.table(),
                        contract.columns().stream()
                                .map(column ->
                                        column.name() + " " + column.type().duckDb())
                                .collect(Collectors.joining(", ")));
    }

    static List<String> of(TableContract contract, List<Path> files, Path work) {
        String table = contract.table();
        String names = files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", ", "[", "]"));
        String typed = contract.columns().stream().map(PlainSql::typed).collect(Collectors.joining(", "));
        String columns = String.join(", ", contract.columnNames());
        List<String> steps = new ArrayList<>();
        steps.add("""
                create table checked_%s as
                with raw as (select * from read_csv(%s, header = true, all_varchar = true, delim = ',', quote = '"')),
                typed as (select %s, %s as is_bad from raw)
                select * exclude (is_bad), coalesce(is_bad, true) or coalesce(%s, false) as is_bad from typed""".formatted(table, names, typed, rowIsBad(contract), acrossRowsIsBad(contract)));
        steps.add("""
                create table good_%s as select %s from checked_%s where not is_bad
                qualify row_number() over (partition by %s order by %s) = 1""".formatted(table, columns, table, String.join(", ", contract.key()), newestFirst(contract)));
        steps.add(overlaps(contract));
        steps.add(
                "copy (select * exclude (is_bad) from checked_%s where is_bad) to '%s/bad_%s.parquet' (format parquet, compression zstd)"
                        .formatted(table, work, table));
        steps.add(copyGood(contract, work));
        steps.add("drop table checked_" + table);
        return steps.stream().filter(step -> !step.isEmpty()).toList();
    }

    private static String copyGood(TableContract contract, Path work) {
        String table = contract.table();
        if (contract.performed() == null) {
            return "copy good_%s to '%s/good_%s.parquet' (format parquet, compression zstd)"
                    .formatted(table, work, table);
        }
        return "copy (select *, strftime(%s, '%%Y-%%m') as month from good_%s) to '%s/good_%s' (format parquet, compression zstd, partition_by (month))"
                .formatted(contract.performed(), table, work, table);
    }

    private static String typed(Column column) {
        String raw = "nullif(trim(" + column.name() + "), '')";
        String value =
                switch (column.type()) {
                    case INTEGER, MINUTE_OF_DAY -> "try_cast(try_cast(" + raw + " as double) as integer)";
                    case DECIMAL -> "try_cast(replace(" + raw + ", ',', '.') as double)";
                    case BOOLEAN -> "try_cast(" + raw + " as boolean)";
                    case DATE -> "try_cast(" + raw + " as date)";
                    case CODE ->
                        column.width() == null
                                ? "upper(" + raw + ")"
                                : "lpad(" + raw + ", " + column.width() + ", '0')";
                    case PERSON, PROFESSIONAL -> "substr(sha256('key' || " + raw + "), 1, 32)";
                    case TEXT -> raw;
                };
        return value + " as " + column.name();
    }

    private static String rowIsBad(TableContract contract) {
        Stream<String> ofColumns = contract.columns().stream().flatMap(PlainSql::columnIsBad);
        Stream<String> ofRules = contract.rules().stream().map(PlainSql::ruleIsBroken);
        return either(Stream.concat(ofColumns, ofRules));
    }

    private static Stream<String> columnIsBad(Column column) {
        // An alias of the same select hides the raw column of that name, so the raw text is reached through raw.
        String name = "(" + typed(column).replaceAll(" as " + column.name() + "$", "") + ")";
        String missing = column.required() ? name + " is null" : "";
        String wrong = "(" + name + " is null and nullif(trim(" + column.name() + "), '') is not null)";
        String low = column.min() == null ? "" : "coalesce(" + name + " < " + column.min() + ", false)";
        String high = column.max() == null ? "" : "coalesce(" + name + " > " + column.max() + ", false)";
        String list = column.codes().isEmpty()
                ? ""
                : "coalesce(" + name + " not in ("
                        + column.codes().keySet().stream()
                                .map(code -> "'" + code + "'")
                                .collect(Collectors.joining(", "))
                        + "), false)";
        return Stream.of(missing, wrong, low, high, list).filter(text -> !text.isEmpty());
    }

    private static String ruleIsBroken(TableRule rule) {
        return switch (rule) {
            case TableRule.Ordered ordered ->
                "coalesce(try_cast(%s as date) < try_cast(%s as date), false)"
                        .formatted(ordered.then(), ordered.first());
            case TableRule.NotAbove notAbove ->
                "coalesce(try_cast(%s as double) > try_cast(%s as double), false)"
                        .formatted(notAbove.value(), notAbove.limit());
            case TableRule.OpenCentre open -> "false";
            case TableRule.TimeBlock block ->
                "coalesce(try_cast(%2$s as int) <= try_cast(%1$s as int) or try_cast(%2$s as int) > 1440 or try_cast(%2$s as int) - try_cast(%1$s as int) > %3$d, false)"
                        .formatted(block.start(), block.end(), block.maxMinutes());
        };
    }

    private static String acrossRowsIsBad(TableContract contract) {
        Stream<String> references = contract.columns().stream().flatMap(column -> column.reference().stream()
                .filter(reference -> !reference.table().equals(contract.table()))
                .map(reference ->
                        "(%1$s is not null and %1$s not in (select %2$s from good_%3$s where %2$s is not null))"
                                .formatted(column.name(), reference.column(), reference.table())));
        Stream<String> open = contract.rules().stream()
                .filter(TableRule.OpenCentre.class::isInstance)
                .map(TableRule.OpenCentre.class::cast)
                .map(rule ->
                        "exists (select 1 from good_centres o where o.centre_id = typed.%s and (typed.%2$s < o.opened_date or coalesce(typed.%2$s >= o.closed_date, false)))"
                                .formatted(rule.centre(), rule.day()));
        Stream<String> future = contract.columns().stream()
                .filter(column -> column.tense() == Tense.PAST)
                .map(column -> "coalesce(" + column.name() + " > current_date, false)");
        return either(Stream.of(references, open, future).flatMap(conditions -> conditions));
    }

    private static String overlaps(TableContract contract) {
        return contract.rules().stream()
                .filter(TableRule.TimeBlock.class::isInstance)
                .map(TableRule.TimeBlock.class::cast)
                .map(block -> """
                        create or replace table good_%1$s as select * from good_%1$s
                        qualify coalesce(max(%4$s) over (partition by %2$s, %5$s order by %3$s, %6$s
                          rows between unbounded preceding and 1 preceding) <= %3$s, true)""".formatted(
                                contract.table(),
                                block.of(),
                                block.start(),
                                block.end(),
                                block.day(),
                                contract.key().getFirst()))
                .findFirst()
                .orElse("");
    }

    private static String newestFirst(TableContract contract) {
        return contract.recorded() == null ? contract.key().getFirst() : contract.recorded() + " desc";
    }

    private static String either(Stream<String> conditions) {
        String joined = conditions.collect(Collectors.joining(" or "));
        return joined.isEmpty() ? "false" : "(" + joined + ")";
    }
}
