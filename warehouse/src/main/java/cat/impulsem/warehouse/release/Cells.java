package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.seal.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All cells of a release. */
final class Cells {
    private final List<Cell> all;

    Cells(Collection<Cell> cells) {
        all = List.copyOf(cells);
    }

    List<Cell> all() {
        return all;
    }

    long hidden() {
        return all.stream().filter(Cell::isHidden).count();
    }

    /** Rows of every indicator, under its newest version. */
    Map<Indicator, Map<Place, ValueRow>> byIndicator() {
        Map<String, Indicator> newest = new LinkedHashMap<>();
        all.stream()
                .map(Cell::indicator)
                .forEach(one -> newest.merge(
                        one.id(), one, (known, other) -> other.version() > known.version() ? other : known));
        Map<Indicator, Map<Place, ValueRow>> rows = new LinkedHashMap<>();
        all.forEach(cell -> rows.computeIfAbsent(newest.get(cell.indicator().id()), indicator -> new LinkedHashMap<>())
                .put(cell.place(), cell.row()));
        return rows;
    }
}
