package cat.impulsem.warehouse.indicator;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.text.Problems;
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
            "per_100_days");

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
        Indicator.Formula formula = indicator.formula();
        FactQuery query = new FactQuery(formula.sources(), formula.sql());
        sql.dialect(file, formula.sql());
        checkClusters(file, formula);
        checkTarget(file, indicator);
        sql.sources(file, query);
        sql.baseline(file, query, formula.baselineSources());
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
