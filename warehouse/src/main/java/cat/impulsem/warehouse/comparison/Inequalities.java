package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.statistics.Inequality;
import cat.impulsem.warehouse.statistics.WeightedUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How unequal the shown figures of the centres are in each calendar year, weighted by their denominators. Part of any
 * inequality among some forty small units is noise, so the spread of the funnel stands beside it.
 */
final class Inequalities {
    private static final int FEWEST_CENTRES = 8;
    private static final int SHOWN_FOR_EACH_HIDDEN = 3;
    private final UnitFigures figures;
    private final ComparisonPlan plan;
    private final CentreHistory history;
    private final List<ComparisonRow> compared;

    Inequalities(UnitFigures figures, CentreHistory history, List<ComparisonRow> comparisons) {
        this.figures = figures;
        this.plan = ComparisonPlan.of(figures.indicator());
        this.history = history;
        this.compared = List.copyOf(comparisons);
    }

    List<Object[]> rows() {
        if (figures.mode() != ViewMode.IS || !plan.inequality()) {
            return List.of();
        }
        return figures.shown().stream()
                .map(ValueRow::period)
                .filter(period -> period.grain() == Period.Grain.YEAR)
                .distinct()
                .sorted(java.util.Comparator.comparing(Period::start))
                .flatMap(this::row)
                .toList();
    }

    private Stream<Object[]> row(Period year) {
        List<WeightedUnit> units =
                figures.centres(year).stream().flatMap(this::unit).toList();
        int hidden = figures.hidden(Level.CENTRE, year);
        boolean tellsEnough = units.size() >= FEWEST_CENTRES && hidden * SHOWN_FOR_EACH_HIDDEN <= units.size();
        Optional<Inequality> found = tellsEnough ? Inequality.of(units) : Optional.empty();
        return found.stream().map(inequality -> new TableRow()
                .add(figures.indicator().id())
                .add(year.start())
                .add(units.size())
                .add(hidden)
                .number(inequality.gini())
                .number(inequality.theil())
                .number(inequality.theilBetween())
                .number(inequality.theilWithin())
                .add(usualSpread(year))
                .values());
    }

    private Stream<WeightedUnit> unit(ValueRow row) {
        LocalDate lastDay = row.period().end().minusDays(1);
        String district = history.districtOf(row.unit().key(), figures.mode(), lastDay);
        return district == null ? Stream.empty() : Stream.of(new WeightedUnit(district, row.den(), row.value()));
    }

    private Double usualSpread(Period year) {
        double scale = figures.indicator().formula().scale();
        return compared.stream()
                .filter(row -> row.figure().period().equals(year))
                .flatMap(row -> row.funnel().stream())
                .map(stands -> Rounded.of(stands.spread() * scale))
                .findFirst()
                .orElse(null);
    }
}
