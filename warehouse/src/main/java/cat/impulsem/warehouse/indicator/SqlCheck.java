package cat.impulsem.warehouse.indicator;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.text.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is wrong with a declared query and its examples without running them. */
public final class SqlCheck {
    private static final Set<String> PARAMETERS = Set.of("p0", "p1", "b0", "b1", "months");
    private static final Pattern DECIMAL = Pattern.compile("\\b\\d+\\.\\d+\\b");
    private static final Pattern BARE_FILTERED_SUM =
            Pattern.compile("(?is)(?<!coalesce\\()\\bsum\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)\\s*filter");

    private final Contracts contracts;
    private final Map<String, FactView> views;
    private final Problems problems;

    public SqlCheck(Contracts contracts, Map<String, FactView> views, Problems problems) {
        this.contracts = contracts;
        this.views = views;
        this.problems = problems;
    }

    /** What both engines must read alike. */
    public void dialect(String file, String sql) {
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

    /** That the query reads the tables that are named, and no other. */
    public void sources(String file, FactQuery query) {
        Set<String> read = new LinkedHashSet<>();
        for (String table : SqlText.tables(query.sql())) {
            if (views.containsKey(table)) {
                read.addAll(views.get(table).sources());
            } else if (contracts.find(table).isPresent()) {
                read.add(table);
            } else {
                problems.unknown(file + ": sql", "table", table, tablesAndViews());
            }
        }
        for (String source : query.sources()) {
            if (contracts.find(source).isEmpty()) {
                problems.unknown(file + ": sources", "table", source, contracts.tables());
            } else if (!read.contains(source)) {
                problems.add(file, "sources: \"" + source + "\" is not read by the sql");
            }
        }
        read.stream()
                .filter(table -> !query.sources().contains(table))
                .forEach(table -> problems.add(file, "sources: \"" + table + "\" is read by the sql and not named"));
    }

    /** That the tables of the baseline are sources, and named exactly where the query reads a baseline. */
    public void baseline(String file, FactQuery query, List<String> baselineSources) {
        baselineSources.stream()
                .filter(table -> !query.sources().contains(table))
                .forEach(table -> problems.unknown(file + ": baseline_sources", "source", table, query.sources()));
        if (SqlText.parameters(query.sql()).contains("b0") == baselineSources.isEmpty()) {
            problems.add(file, "baseline_sources: expected those tables that the sql reads between :b0 and :b1");
        }
    }

    /** That the rows of an example have columns of known tables. */
    public void given(String where, Map<String, List<Map<String, String>>> given) {
        given.forEach((table, rows) -> {
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

    private List<String> tablesAndViews() {
        List<String> names = new ArrayList<>(contracts.tables());
        names.addAll(views.keySet());
        return names;
    }
}
