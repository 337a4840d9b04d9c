package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.ComparisonRow.Against;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import java.util.List;
import java.util.Optional;

/** Finds what a figure is held against, in shown figures only. */
final class Benchmarks {
    private static final int FEWEST_PEERS = 3;
    private final UnitFigures figures;
    private final Samples samples;
    private final Surroundings city;

    /**
     * What surrounds the figures.
     *
     * @param peers the published lists of peers
     * @param baselineYear year of the baseline, or null
     */
    record Surroundings(PeerLists peers, Integer baselineYear) {}

    Benchmarks(UnitFigures figures, Samples samples, Surroundings city) {
        this.figures = figures;
        this.samples = samples;
        this.city = city;
    }

    Optional<Against> find(Benchmark benchmark, ValueRow figure) {
        return switch (benchmark) {
            case REST_OF_CITY -> rest(figure);
            case PEERS -> peers(figure);
            case YEAR_BEFORE -> before(benchmark, figure, yearBefore(figure.period()));
            case BASELINE ->
                city.baselineYear() == null
                        ? Optional.empty()
                        : before(benchmark, figure, figure.period().sameMonthsOf(city.baselineYear()));
        };
    }

    private Optional<Against> rest(ValueRow figure) {
        if (figure.unit().level() == Level.CITY) {
            return Optional.empty();
        }
        return figures.indicator().formula().overCentres() == OverCentres.SUM
                ? restBySubtraction(figure)
                : restByPooling(figure);
    }

    private Optional<Against> restBySubtraction(ValueRow figure) {
        return figures.city(figure.period())
                .flatMap(samples::of)
                .flatMap(whole -> samples.of(figure).map(whole::minus))
                .filter(rest -> rest.den() > 0)
                .map(rest -> new Against(Benchmark.REST_OF_CITY, null, rest));
    }

    // A count of persons cannot be subtracted: who also came to another centre is in the city once and here too. Other
    // units of the same level count their persons as this one does; centres would count who came to two of them twice.
    private Optional<Against> restByPooling(ValueRow figure) {
        Level level = figure.unit().level();
        List<ValueRow> others = figures.all(level, figure.period()).stream()
                .filter(other -> !other.unit().code().equals(figure.unit().code()))
                .toList();
        boolean isMost = others.size() > 1 && others.size() > figures.hidden(level, figure.period());
        return isMost ? pooled(Benchmark.REST_OF_CITY, others) : Optional.empty();
    }

    private Optional<Against> peers(ValueRow figure) {
        if (figure.unit().level() != Level.CENTRE || figures.mode() != ViewMode.IS) {
            return Optional.empty();
        }
        List<ValueRow> shown = city.peers().of(figure.unit().code(), figure.period()).stream()
                .map(peer -> figures.find(Level.CENTRE, peer, figure.period()))
                .flatMap(Optional::stream)
                .toList();
        return shown.size() < FEWEST_PEERS ? Optional.empty() : pooled(Benchmark.PEERS, shown);
    }

    private Optional<Against> pooled(Benchmark benchmark, List<ValueRow> rows) {
        return samples.pooled(rows)
                .filter(sample -> sample.den() > 0)
                .map(sample -> new Against(benchmark, rows.size(), sample));
    }

    // Periods that share months, or data that a figure reaches back to, are no two samples. What adds up over months
    // counts each case in one month only, however far back it looks for the rest of that case.
    private Optional<Against> before(Benchmark benchmark, ValueRow figure, Period before) {
        Indicator.Formula formula = figures.indicator().formula();
        int reach = formula.overTime() == OverTime.SUM ? 0 : formula.lookbackMonths();
        boolean isApart = before.last().isBefore(figure.period().first().minusMonths(reach));
        return isApart
                ? figures.find(figure.unit(), before)
                        .flatMap(samples::of)
                        .map(sample -> new Against(benchmark, null, sample))
                : Optional.empty();
    }

    static Period yearBefore(Period period) {
        return Period.range(period.first().minusYears(1), period.last().minusYears(1));
    }
}
