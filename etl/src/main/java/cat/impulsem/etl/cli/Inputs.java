package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.OwnRows;
import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All source tables that a figure is made of: those of its query, and those that say whose it is and what it is worth. */
final class Inputs {
    private static final String QUERY = "read by its query";
    private static final String PLACE = "says which centres a unit is made of";
    private static final List<String> PLACES = List.of("centres", "centre_districts", "successions", "districts");
    private static final Contracts CONTRACTS = Contracts.load();
    private static final YearMonth BEGINNING = YearMonth.of(1, 1);
    private final IndicatorCatalogue catalogue;
    private final Period period;
    private final Period baseline;
    private final Map<String, Input> tables = new LinkedHashMap<>();

    /**
     * Of one period, or of all.
     *
     * @param period period, or null for whatever there is
     * @param baseline its baseline, or null
     */
    Inputs(IndicatorCatalogue catalogue, Period period, Period baseline) {
        this.catalogue = catalogue;
        this.period = period;
        this.baseline = baseline;
    }

    /**
     * The tables of an indicator.
     *
     * @param parts ids of the indicators that it follows from, empty where its own query says it
     */
    Collection<Input> of(Indicator indicator, Collection<String> parts) {
        add(indicator, indicator.formula().isDerived() ? "says what is to be reached" : QUERY);
        for (String part : parts) {
            Indicator held =
                    period == null ? catalogue.get(part) : catalogue.versions().inForce(part, period);
            add(held, "read by its part " + part);
        }
        return placed();
    }

    /** The tables of an analysis. */
    Collection<Input> of(Analysis analysis) {
        Analysis.Formula formula = analysis.formula();
        formula.sources().forEach(table -> {
            boolean isBounded = formula.lookbackMonths() > 0 || isBounded(table, formula.sql());
            boolean hasBaseline = formula.baselineSources().contains(table);
            add(table, QUERY, months(isBounded, formula.lookbackMonths(), hasBaseline), false);
        });
        formula.dimensions().stream()
                .flatMap(dimension -> dimension.register().stream())
                .forEach(register -> add(register.table(), "gives its categories", List.of(), false));
        formula.needs().forEach(need -> add(need.table(), "must hold " + need.condition(), List.of(), false));
        addGuard(formula.guard(), formula.usesBaseline());
        return placed();
    }

    private void add(Indicator one, String role) {
        Indicator.Formula formula = one.formula();
        formula.sources().forEach(table -> {
            boolean isBounded = formula.lookbackMonths() > 0
                    || formula.ownRows().contains(OwnRows.PERIOD)
                    || isBounded(table, formula.sql());
            boolean hasBaseline = formula.baselineSources().contains(table);
            List<Period> months = months(isBounded, formula.lookbackMonths(), hasBaseline);
            add(table, role, months, formula.ownRows().contains(OwnRows.UNIT));
        });
        formula.needs().forEach(need -> add(need.table(), "must hold " + need.condition(), List.of(), false));
        addGuard(formula.guard(), formula.usesBaseline());
    }

    private void addGuard(Guard guard, boolean usesBaseline) {
        if (guard == Guard.NONE) {
            return;
        }
        Indicator coverage = catalogue.get(StoreFacts.RECORDING_COVERAGE);
        String role = "says how much of the time is recorded (" + coverage.id() + ")";
        coverage.formula().sources().forEach(table -> add(table, role, months(true, 0, usesBaseline), true));
    }

    private Collection<Input> placed() {
        PLACES.forEach(table -> add(table, PLACE, List.of(), false));
        return tables.values();
    }

    private void add(String table, String role, List<Period> months, boolean isOfUnit) {
        tables.merge(table, new Input(table, Set.of(role), months, isOfUnit), Input::and);
    }

    // The day by which rows are delivered is not always the day that a query asks for: what was asked for in one month
    // may be closed in another.
    private static boolean isBounded(String table, String sql) {
        String day = CONTRACTS.get(table).performed();
        return day != null && sql.contains(day + " >= :p0");
    }

    // What keeps to no months of its own, such as a stock, may read anything up to the end of the period.
    private List<Period> months(boolean isBounded, int lookback, boolean hasBaseline) {
        if (period == null) {
            return List.of();
        }
        YearMonth first = isBounded ? period.first().minusMonths(lookback) : BEGINNING;
        Period read = Period.range(first, period.last());
        return hasBaseline && baseline != null
                ? List.of(read, Period.range(baseline.first().minusMonths(lookback), baseline.last()))
                : List.of(read);
    }
}
