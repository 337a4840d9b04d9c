package cat.impulsem.warehouse.indicator;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.text.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is wrong with an indicator beyond the form of its fields. */
final class IndicatorCheck {
    static final Set<String> UNITS = Set.of(
            "percent",
            "hours",
            "minutes",
            "days",
            "per_1000",
            "actions",
            "persons",
            "euros",
            "inhabitants",
            "cases",
            "hours_per_month",
            "fte",
            "index",
            "ratio",
            "networks",
            "entities",
            "balance",
            "per_100_days",
            "per_hour");
    private static final Set<String> PARAMETERS = Set.of("p0", "p1", "b0", "b1", "months");
    private static final Pattern DECIMAL = Pattern.compile("\\b\\d+\\.\\d+\\b");
    private static final Pattern BARE_FILTERED_SUM =
            Pattern.compile("(?is)(?<!coalesce\\()\\bsum\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)\\s*filter");

    private final Contracts contracts;
    private final Map<String, FactView> views;
    private final Problems problems;
    private final List<String> items = Coverage.load().codes();

    IndicatorCheck(Contracts contracts, Map<String, FactView> views, Problems problems) {
        this.contracts = contracts;
        this.views = views;
        this.problems = problems;
    }

    void check(String file, Indicator indicator) {
        if (!(indicator.id() + ".yml").equals(file.substring(file.lastIndexOf('/') + 1))) {
            problems.add(file, "id: expected the name of the file, found \"" + indicator.id() + "\"");
        }
        if (!UNITS.contains(indicator.formula().unit())) {
            problems.unknown(
                    file + ": unit", "unit", String.valueOf(indicator.formula().unit()), UNITS);
        }
        checkCovers(file, indicator);
        if (indicator.examples().isEmpty()) {
            problems.add(file, "examples: expected at least one");
        }
        checkSql(file, indicator.formula().sql());
        checkClusters(file, indicator.formula());
        checkTarget(file, indicator);
        checkSources(file, indicator.formula());
        checkBaseline(file, indicator.formula());
        indicator.formula().needs().forEach(need -> checkNeed(file, indicator.formula(), need));
        indicator.examples().forEach(example -> checkExample(file, indicator, example));
    }

    private void checkSql(String file, String sql) {
        SqlText.parameters(sql).stream()
                .filter(name -> !PARAMETERS.contains(name))
                .forEach(name -> problems.unknown(file + ": sql", "parameter", name, PARAMETERS));
        if (DECIMAL.matcher(sql).find()) {
            problems.add(
                    file,
                    "sql: expected double literals such as 1e0, found a decimal; engines round those differently");
        }
        if (BARE_FILTERED_SUM.matcher(sql).find()) {
            problems.add(file, "sql: expected coalesce(sum(...) filter (...), 0); a filtered sum of nothing is null");
        }
        if (sql.contains("::")) {
            problems.add(file, "sql: expected cast(... as ...), found ::");
        }
    }

    private void checkCovers(String file, Indicator indicator) {
        if (indicator.covers().isEmpty()) {
            problems.add(file, "covers: expected at least one item of the strategy or the programme");
        }
        indicator.covers().stream()
                .filter(code -> !items.contains(code))
                .forEach(code -> problems.unknown(file + ": covers", "item", code, items));
    }

    private void checkClusters(String file, Indicator.Formula formula) {
        boolean clustered = formula.uncertainty() == Uncertainty.S1 || formula.uncertainty() == Uncertainty.S1_CHANGE;
        if (clustered == formula.clusters().isEmpty()) {
            problems.add(
                    file,
                    clustered
                            ? "clusters: expected a query for this uncertainty, found nothing"
                            : "clusters: expected none for this uncertainty");
        }
        checkSql(file, formula.clusters());
    }

    private void checkTarget(String file, Indicator indicator) {
        Target target = indicator.target();
        if (target.rule() == null) {
            return;
        }
        boolean needsValue =
                switch (target.rule()) {
                    case FIXED, BASELINE_PERCENT, BASELINE_POINTS, PERCENTILE -> true;
                    case BAND, TRAJECTORY, PREVIOUS_YEAR, NONE -> false;
                };
        if (needsValue == (target.value() == null)) {
            problems.add(file, "target: " + (needsValue ? "expected a value" : "expected no value for this rule"));
        }
        boolean needsBand = target.rule() == Target.Rule.BAND;
        if (needsBand && (target.low() == null || target.high() == null)) {
            problems.add(file, "target: expected low and high for a band");
        }
        if (!needsBand && (target.low() != null || target.high() != null)) {
            problems.add(file, "target: expected low and high for a band only");
        }
    }

    private void checkSources(String file, Indicator.Formula formula) {
        Set<String> read = new LinkedHashSet<>();
        for (String table : SqlText.tables(formula.sql())) {
            if (views.containsKey(table)) {
                read.addAll(views.get(table).sources());
            } else if (contracts.find(table).isPresent()) {
                read.add(table);
            } else {
                problems.unknown(file + ": sql", "table", table, tablesAndViews());
            }
        }
        for (String source : formula.sources()) {
            if (contracts.find(source).isEmpty()) {
                problems.unknown(file + ": sources", "table", source, contracts.tables());
            } else if (!read.contains(source)) {
                problems.add(file, "sources: \"" + source + "\" is not read by the sql");
            }
        }
        read.stream()
                .filter(table -> !formula.sources().contains(table))
                .forEach(table -> problems.add(file, "sources: \"" + table + "\" is read by the sql and not named"));
    }

    private void checkBaseline(String file, Indicator.Formula formula) {
        formula.baselineSources().stream()
                .filter(table -> !formula.sources().contains(table))
                .forEach(table -> problems.unknown(file + ": baseline_sources", "source", table, formula.sources()));
        if (formula.usesBaseline() == formula.baselineSources().isEmpty()) {
            problems.add(file, "baseline_sources: expected those tables that the sql reads between :b0 and :b1");
        }
    }

    private void checkNeed(String file, Indicator.Formula formula, Need need) {
        String where = file + ": needs";
        if (!formula.sources().contains(need.table())) {
            problems.unknown(where, "source", need.table(), formula.sources());
            return;
        }
        Optional<TableContract> contract = contracts.find(need.table());
        if (contract.isEmpty()) {
            return;
        }
        Optional<Column> column = contract.get().columns().stream()
                .filter(one -> one.name().equals(need.column()))
                .findFirst();
        if (column.isEmpty()) {
            problems.unknown(
                    where + ": " + need.table(),
                    "column",
                    need.column(),
                    contract.get().columnNames());
            return;
        }
        if (need.codes().isEmpty()) {
            problems.add(where + ": " + need.table() + ": " + need.column(), "expected at least one code");
        }
        Set<String> codes = Set.copyOf(column.get().codes().keySet());
        need.codes().stream()
                .filter(code -> !codes.contains(code))
                .forEach(code ->
                        problems.unknown(where + ": " + need.table() + ": " + need.column(), "code", code, codes));
    }

    private List<String> tablesAndViews() {
        List<String> names = new ArrayList<>(contracts.tables());
        names.addAll(views.keySet());
        return names;
    }

    private void checkExample(String file, Indicator indicator, Example example) {
        String where = file + ": examples: " + example.name();
        if (indicator.formula().usesBaseline() && example.baseline() == null) {
            problems.add(where, "baseline: expected months, found nothing");
        }
        example.given().forEach((table, rows) -> {
            if (contracts.find(table).isEmpty()) {
                problems.unknown(where, "table", table, contracts.tables());
                return;
            }
            List<String> columns = contracts.get(table).columnNames();
            rows.stream()
                    .flatMap(row -> row.keySet().stream())
                    .distinct()
                    .filter(column -> !columns.contains(column))
                    .forEach(column -> problems.unknown(where + ": " + table, "column", column, columns));
        });
    }
}
