package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.analysis.HiddenElsewhere;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hidden figures of indicators, as the analyses of the same release have to respect them. */
final class HiddenCells implements HiddenElsewhere {
    private record Place(ViewMode mode, Unit unit) {}

    private final Map<Place, List<Cell>> hidden = new HashMap<>();

    HiddenCells(Cells cells) {
        cells.all().stream()
                .filter(Cell::isHidden)
                .filter(cell -> cell.row().period().grain() != Period.Grain.ROLLING12)
                .forEach(cell -> hidden.computeIfAbsent(
                                new Place(cell.mode(), cell.row().unit()), place -> new ArrayList<>())
                        .add(cell));
    }

    @Override
    public boolean isHidden(Sensitivity sensitivity, List<String> sources, ViewMode mode, Unit unit, Period period) {
        return hidden.getOrDefault(new Place(mode, unit), List.of()).stream()
                .filter(cell -> isWithin(cell.row().period(), period))
                .map(Cell::indicator)
                .anyMatch(indicator -> isAbout(indicator, sensitivity, Set.copyOf(sources)));
    }

    private static boolean isWithin(Period part, Period whole) {
        return !part.first().isBefore(whole.first()) && !part.last().isAfter(whole.last());
    }

    private static boolean isAbout(Indicator indicator, Sensitivity sensitivity, Set<String> sources) {
        return indicator.release().sensitivity() == sensitivity
                && indicator.formula().sources().stream().anyMatch(sources::contains);
    }
}
