package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.indicator.Coverage;
import cat.impulsem.warehouse.indicator.FactQuery;
import cat.impulsem.warehouse.indicator.Need;
import cat.impulsem.warehouse.indicator.Sensitivity;
import cat.impulsem.warehouse.indicator.SqlCheck;
import cat.impulsem.warehouse.text.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Finds what is wrong with an analysis beyond the form of its fields. */
final class AnalysisCheck {
    static final Set<String> UNITS = Set.of(
            "percent",
            "points",
            "hours",
            "minutes",
            "days",
            "calendar_month",
            "persons",
            "actions",
            "centres",
            "episodes",
            "count",
            "euros",
            "fte",
            "points_per_fte",
            "balance",
            "level",
            "ratio");
    private static final int MOST_DIMENSIONS = 2;

    private final Contracts contracts;
    private final Problems problems;
    private final SqlCheck sql;
    private final List<String> items = Coverage.load().codes();

    AnalysisCheck(Contracts contracts, Problems problems, SqlCheck sql) {
        this.contracts = contracts;
        this.problems = problems;
        this.sql = sql;
    }

    void check(String file, Analysis analysis) {
        Analysis.Formula formula = analysis.formula();
        if (!(analysis.id() + ".yml").equals(file.substring(file.lastIndexOf('/') + 1))) {
            problems.add(file, "id: expected the name of the file, found \"" + analysis.id() + "\"");
        }
        required(file, "covers", analysis.covers());
        unknowns(file + ": covers", "item", analysis.covers(), items);
        required(file, "examples", analysis.examples());
        required(file, "measures", formula.measures());
        required(file, "levels", analysis.release().levels());
        required(file, "grains", analysis.release().grains());
        if (formula.dimensions().size() > MOST_DIMENSIONS) {
            problems.add(file, "dimensions: expected at most " + MOST_DIMENSIONS);
        }
        FactQuery query = new FactQuery(formula.sources(), formula.sql());
        sql.dialect(file, formula.sql());
        sql.sources(file, query);
        sql.baseline(file, query, formula.baselineSources());
        formula.needs().forEach(need -> checkNeed(file, formula, need));
        formula.dimensions().forEach(dimension -> checkDimension(file, dimension));
        formula.measures().forEach(measure -> checkMeasure(file, formula, measure));
        formula.identities().forEach(identity -> checkIdentity(file, formula, identity));
        checkProtection(file, analysis);
        analysis.examples().forEach(example -> checkExample(file, analysis, example));
    }

    private void required(String file, String field, Collection<?> found) {
        if (found.isEmpty()) {
            problems.add(file, field + ": expected at least one");
        }
    }

    private void checkNeed(String file, Analysis.Formula formula, Need need) {
        if (!formula.sources().contains(need.table())) {
            problems.unknown(file + ": needs", "source", need.table(), formula.sources());
            return;
        }
        columnOf(file + ": needs", need.table(), need.column());
    }

    private void columnOf(String where, String table, String column) {
        contracts.find(table).ifPresent(contract -> {
            if (column != null && !contract.columnNames().contains(column)) {
                problems.unknown(where + ": " + table, "column", column, contract.columnNames());
            }
        });
    }

    private void checkDimension(String file, Dimension dimension) {
        String where = file + ": dimensions: " + dimension.column();
        if (dimension.register().isPresent() == !codesBesideTotal(dimension).isEmpty()) {
            problems.add(where, "expected either codes or a register");
        }
        dimension.register().ifPresent(register -> {
            if (register.table() != null && contracts.find(register.table()).isEmpty()) {
                problems.unknown(where + ": register", "table", register.table(), contracts.tables());
            }
            columnOf(where + ": register", register.table(), register.code());
            columnOf(where + ": register", register.table(), register.label());
        });
        List<String> codes = codes(dimension);
        if (dimension.total() != null && !codes.contains(dimension.total())) {
            problems.unknown(where + ": total", "code", dimension.total(), codes);
        }
    }

    private static List<String> codesBesideTotal(Dimension dimension) {
        return codes(dimension).stream()
                .filter(code -> !code.equals(dimension.total()))
                .toList();
    }

    private static List<String> codes(Dimension dimension) {
        return dimension.codes().stream().map(Dimension.Code::code).toList();
    }

    private void checkMeasure(String file, Analysis.Formula formula, Measure measure) {
        String where = file + ": measures: " + measure.column();
        if (measure.unit() != null && !UNITS.contains(measure.unit())) {
            problems.unknown(where + ": unit", "unit", measure.unit(), UNITS);
        }
        if (measure.overCategories() == Additivity.BOTTOM_UP || measure.overTime() == Additivity.BOTTOM_UP) {
            problems.add(where, "bottom_up is for over_centres only");
        }
        if (measure.isDerived()) {
            List<String> summed = formula.measures().stream()
                    .filter(other -> other.overCentres() == Additivity.BOTTOM_UP)
                    .map(Measure::column)
                    .toList();
            if (!summed.contains(measure.between())) {
                problems.unknown(where + ": between", "bottom_up measure", measure.between(), summed);
            }
        }
    }

    private void checkIdentity(String file, Analysis.Formula formula, Identity identity) {
        String where = file + ": identities: " + identity.name();
        List<String> measures = formula.measures().stream().map(Measure::column).toList();
        List<String> terms = new ArrayList<>(identity.plus());
        terms.addAll(identity.minus());
        if (!identity.isOverCodes()) {
            unknowns(where, "measure", terms, measures);
            return;
        }
        unknowns(where + ": measure", "measure", List.of(String.valueOf(identity.measure())), measures);
        formula.dimensions().stream()
                .filter(dimension -> identity.dimension().equals(dimension.column()))
                .findFirst()
                .ifPresentOrElse(
                        dimension -> unknowns(where, "code", terms, codes(dimension)),
                        () -> problems.unknown(
                                where + ": dimension",
                                "dimension",
                                identity.dimension(),
                                formula.dimensions().stream()
                                        .map(Dimension::column)
                                        .toList()));
    }

    private void unknowns(String where, String kind, List<String> names, Collection<String> known) {
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.unknown(where, kind, name, known));
    }

    private void checkProtection(String file, Analysis analysis) {
        Sensitivity sensitivity = analysis.release().sensitivity();
        boolean isAboutPeople = sensitivity == Sensitivity.PERSONS || sensitivity == Sensitivity.WORKERS;
        if (isAboutPeople && analysis.release().minimums().isEmpty()) {
            problems.add(file, "minimum_cells: expected at least one for figures about people");
        }
        if (sensitivity != Sensitivity.WORKERS
                && analysis.release().minimums().stream().anyMatch(Minimum::evenly)) {
            problems.add(file, "minimum_cells: evenly is for figures about workers only");
        }
        analysis.release().minimums().stream()
                .filter(minimum -> minimum.sensitive() && minimum.minimum() < Minimum.SENSITIVE)
                .forEach(minimum -> problems.add(
                        file, "minimum_cells: expected " + Minimum.SENSITIVE + " or more where sensitive"));
    }

    private void checkExample(String file, Analysis analysis, AnalysisExample example) {
        String where = file + ": examples: " + example.name();
        if (!analysis.formula().baselineSources().isEmpty() && example.baseline() == null) {
            problems.add(where, "baseline: expected months, found nothing");
        }
        sql.given(where, example.given());
        example.expect().stream()
                .flatMap(row -> row.values().keySet().stream())
                .distinct()
                .filter(column -> !analysis.numbers().contains(column))
                .forEach(column -> problems.unknown(where + ": expect", "column", column, analysis.numbers()));
    }
}
