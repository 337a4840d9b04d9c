package cat.impulsem.warehouse.indicator;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.text.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private static final String TARGETS = "targets";
    private static final String RECORDED_TIME = "agenda_entries";

    private final Contracts contracts;
    private final Problems problems;
    private final SqlCheck sql;
    private final List<String> items = Coverage.load().codes();

    IndicatorCheck(Contracts contracts, Map<String, FactView> views, Problems problems) {
        this.contracts = contracts;
        this.problems = problems;
        this.sql = new SqlCheck(contracts, views, problems);
    }

    void check(String file, Indicator indicator) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (!indicator.file().endsWith("/" + name)) {
            problems.add(file, "id: expected the name of the file, found \"" + indicator.id() + "\"");
        }
        if (!UNITS.contains(indicator.formula().unit())) {
            problems.unknown(
                    file + ": unit", "unit", String.valueOf(indicator.formula().unit()), UNITS);
        }
        checkCovers(file, indicator);
        checkTarget(file, indicator);
        checkInequality(file, indicator);
        if (indicator.formula().isDerived()) {
            checkDerived(file, indicator.formula());
            return;
        }
        if (indicator.examples().isEmpty()) {
            problems.add(file, "examples: expected at least one");
        }
        Indicator.Formula formula = indicator.formula();
        FactQuery query = new FactQuery(formula.sources(), formula.sql());
        sql.dialect(file, formula.sql());
        checkClusters(file, formula);
        sql.sources(file, query);
        sql.baseline(file, query, formula.baselineSources());
        checkGuard(file, formula);
        checkOwnRows(file, formula);
        checkSums(file, formula);
        formula.needs().forEach(need -> checkNeed(file, formula, need));
        indicator.examples().forEach(example -> checkExample(file, indicator, example));
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
        sql.dialect(file, formula.clusters());
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

    // An amount has nothing to be weighted by, and what has no centres has nothing between them.
    private void checkInequality(String file, Indicator indicator) {
        boolean isWeighted =
                indicator.texts().denominator() != null && indicator.formula().kind() != Kind.LEVEL;
        boolean hasCentres = indicator.formula().overCentres() != OverCentres.CITY_ONLY;
        if (indicator.inequality() && !(isWeighted && hasCentres)) {
            problems.add(file, "inequality: expected a ratio of centres");
        }
    }

    private void checkDerived(String file, Indicator.Formula formula) {
        if (!formula.sql().isEmpty() || !formula.clusters().isEmpty()) {
            problems.add(file, "sql: expected none for an indicator that is derived from others");
        }
        if (formula.kind() != Kind.INDEX) {
            problems.add(file, "kind: expected index for an indicator that is derived from others");
        }
        if (!formula.sources().equals(List.of(TARGETS))) {
            problems.add(file, "sources: expected [" + TARGETS + "] for an indicator that is derived from others");
        }
    }

    private void checkGuard(String file, Indicator.Formula formula) {
        if (formula.guard() != Guard.NONE && !formula.sources().contains(RECORDED_TIME)) {
            problems.add(file, "guard: expected \"" + RECORDED_TIME + "\" among the sources");
        }
    }

    private void checkOwnRows(String file, Indicator.Formula formula) {
        boolean reachesOut = formula.usesBaseline() || formula.lookbackMonths() > 0;
        boolean isStock = formula.overTime() == OverTime.LAST;
        boolean ownPeriod = formula.ownRows().contains(OwnRows.PERIOD);
        if (ownPeriod && (reachesOut || isStock)) {
            problems.add(file, "own_rows: period: expected a query that reads the rows of its own period only");
        }
        for (TableContract contract : formula.sources().stream()
                .flatMap(table -> contracts.find(table).stream())
                .toList()) {
            Optional<Column> centre = contract.column("centre_id");
            // What belongs to no centre would be lost.
            if (!formula.ownRows().isEmpty()
                    && centre.isPresent()
                    && !centre.get().required()) {
                problems.add(file, "own_rows: \"" + contract.table() + "\" has rows without centre");
            }
            if (ownPeriod && centre.isPresent() && contract.performed() == null) {
                problems.add(file, "own_rows: period: \"" + contract.table() + "\" has no day of the act");
            }
        }
    }

    private void checkSums(String file, Indicator.Formula formula) {
        Set<String> words = SqlText.words(formula.sql());
        for (String table : formula.sumsOf()) {
            if (!formula.sources().contains(table)) {
                problems.unknown(file + ": sums_of", "source", table, formula.sources());
                continue;
            }
            contracts.get(table).columns().stream()
                    .filter(column -> column.type() == ColumnType.TEXT)
                    .filter(column -> words.contains(column.name()))
                    .forEach(column -> problems.add(
                            file, "sums_of: the sql reads " + column.name() + ", which sums of minutes have not"));
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

    private void checkExample(String file, Indicator indicator, Example example) {
        String where = file + ": examples: " + example.name();
        if (indicator.formula().usesBaseline() && example.baseline() == null) {
            problems.add(where, "baseline: expected months, found nothing");
        }
        sql.given(where, example.given());
    }
}
