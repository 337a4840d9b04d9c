package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.HiddenElsewhere;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.seal.SealedRelease;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hidden figures of indicators, as the analyses of the same release have to respect them. */
final class HiddenCells implements HiddenElsewhere {
    private record Place(Level level, String unit) {}

    private final Map<Place, List<Cell>> hidden = new HashMap<>();

    HiddenCells(Cells cells, SealedRelease proof) {
        cells.all().stream()
                .filter(cell -> cell.isHidden() && !cell.isDerived() && cell.mode() == ViewMode.IS)
                .filter(cell -> cell.row().period().grain() != Period.Grain.ROLLING12)
                .filter(cell -> !proof.isHiddenForAnother(cell.indicator(), cell.place()))
                .forEach(cell -> hidden.computeIfAbsent(
                                new Place(
                                        cell.row().unit().level(),
                                        cell.row().unit().code()),
                                place -> new ArrayList<>())
                        .add(cell));
    }

    @Override
    public boolean isHidden(Analysis analysis, Level level, String unit, Period period) {
        return hidden.getOrDefault(new Place(level, unit), List.of()).stream()
                .filter(cell -> HiddenElsewhere.isAbout(cell.indicator(), analysis))
                .anyMatch(cell -> isWithin(cell.row().period(), period));
    }

    private static boolean isWithin(Period part, Period whole) {
        return !part.first().isBefore(whole.first()) && !part.last().isAfter(whole.last());
    }
}
