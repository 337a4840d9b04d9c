package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.HiddenElsewhere;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.MinimumCell;
import cat.impulsem.warehouse.indicator.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hidden figures of indicators of a release, as its analyses have to respect them. */
final class HiddenInRecord implements HiddenElsewhere {
    private record At(Level level, String unit, String indicator) {}

    private final IndicatorCatalogue catalogue;
    /** By unit and indicator, each period that is displayed and whether it is hidden. */
    private final Map<At, Map<Period, Boolean>> displayed = new HashMap<>();

    private final Map<String, List<String>> about = new HashMap<>();

    HiddenInRecord(Ground ground, List<LedgerRecord.Released> indicators, IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        indicators.stream()
                .filter(one -> catalogue.find(one.id()).filter(this::hidesOwn).isPresent())
                .forEach(one -> add(ground, one));
    }

    /** What hides only what another indicator protects gives nothing of its own away; that one is asked itself. */
    private boolean hidesOwn(Indicator indicator) {
        return indicator.release().minimumCells().stream().noneMatch(MinimumCell::isOfAnother);
    }

    private void add(Ground ground, LedgerRecord.Released one) {
        Set<Integer> told = Set.copyOf(one.told());
        for (int place = 0; place < one.states().length(); place++) {
            char state = one.states().charAt(place);
            Place at = ground.place(place);
            if (state != '-' && at.mode() == ViewMode.IS && at.period().grain() != Period.Grain.ROLLING12) {
                displayed
                        .computeIfAbsent(new At(at.level(), at.unit(), one.id()), none -> new HashMap<>())
                        .merge(months(at.period()), state == 'H' && !told.contains(place), Boolean::logicalOr);
            }
        }
    }

    /** The months alone, however they are called. */
    private static Period months(Period period) {
        return Period.range(period.first(), period.last());
    }

    @Override
    public boolean isHidden(Analysis analysis, Level level, String unit, Period period) {
        return about.computeIfAbsent(analysis.id(), id -> about(analysis)).stream()
                .anyMatch(indicator ->
                        isHidden(displayed.getOrDefault(new At(level, unit, indicator), Map.of()), months(period)));
    }

    private List<String> about(Analysis analysis) {
        return catalogue.all().stream()
                .filter(indicator -> HiddenElsewhere.isAbout(indicator, analysis))
                .map(Indicator::id)
                .toList();
    }

    private static boolean isHidden(Map<Period, Boolean> displayed, Period period) {
        Boolean asWhole = displayed.get(period);
        return asWhole != null
                ? asWhole
                : displayed.entrySet().stream()
                        .anyMatch(part -> part.getValue() && part.getKey().isWithin(period));
    }
}
