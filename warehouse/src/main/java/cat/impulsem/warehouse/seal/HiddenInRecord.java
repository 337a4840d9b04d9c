package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.HiddenElsewhere;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hidden figures of indicators in a record of the ledger, as the analyses of that release had to respect them. */
final class HiddenInRecord implements HiddenElsewhere {
    private final IndicatorCatalogue catalogue;
    private final Map<String, Map<String, List<Period>>> hidden = new HashMap<>();

    HiddenInRecord(LedgerRecord record, IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        Ground ground = Records.ground(record);
        for (LedgerRecord.Released one : record.indicators()) {
            RecordedFigures.hidden(one).stream()
                    .mapToObj(ground::place)
                    .filter(place ->
                            place.mode() == ViewMode.IS && place.period().grain() != Period.Grain.ROLLING12)
                    .forEach(place -> hidden.computeIfAbsent(unit(place.level(), place.unit()), none -> new HashMap<>())
                            .computeIfAbsent(one.id(), none -> new ArrayList<>())
                            .add(place.period()));
        }
    }

    private static String unit(Level level, String unit) {
        return level.key() + "/" + unit;
    }

    @Override
    public boolean isHidden(Analysis analysis, Level level, String unit, Period period) {
        return hidden.getOrDefault(unit(level, unit), Map.of()).entrySet().stream()
                .filter(one -> catalogue
                        .find(one.getKey())
                        .filter(found -> HiddenElsewhere.isAbout(found, analysis))
                        .isPresent())
                .flatMap(one -> one.getValue().stream())
                .anyMatch(part -> isWithin(part, period));
    }

    private static boolean isWithin(Period part, Period whole) {
        return !part.first().isBefore(whole.first()) && !part.last().isAfter(whole.last());
    }
}
