package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.Centre;
import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sets of cells of which the last one follows from the others by adding and subtracting: a whole and its parts over
 * centres and over time, two rolling years one month apart, the same figure shown twice.
 */
final class Relations {
    private static final int YEAR = 12;
    private final Cells cells;
    private final CentreHistory history;
    private final List<List<Cell>> found = new ArrayList<>();

    private Relations(Cells cells, CentreHistory history) {
        this.cells = cells;
        this.history = history;
    }

    static List<List<Cell>> of(Cells cells, CentreHistory history) {
        Relations relations = new Relations(cells, history);
        cells.all().forEach(relations::from);
        return relations.found;
    }

    private void from(Cell cell) {
        CellKey key = CellKey.of(cell);
        if (cell.indicator().formula().overCentres() == OverCentres.SUM && key.level() != Level.CENTRE) {
            add(Stream.concat(Stream.of(key), children(key)));
        }
        if (cell.indicator().formula().overTime() == OverTime.SUM
                && key.period().monthCount() > 1) {
            add(Stream.concat(
                    Stream.of(key), key.period().months().stream().map(month -> key.in(Period.month(month)))));
            addStep(key);
        }
        if (key.mode() == ViewMode.IS) {
            same(cell, key.in(ViewMode.WAS));
            if (key.level() == Level.CENTRE && cell.indicator().formula().overCentres() == OverCentres.SUM) {
                addPredecessors(key);
            }
        }
        if (key.period().monthCount() == YEAR && key.period().grain() != Period.Grain.ROLLING12) {
            same(cell, key.in(Period.rolling12(key.period().last())));
        }
    }

    private Stream<CellKey> children(CellKey key) {
        Level below = key.level() == Level.CITY ? Level.DISTRICT : Level.CENTRE;
        return Unit.of(below, key.mode(), history).stream()
                .filter(unit -> key.level() == Level.CITY || key.unit().equals(district(unit, key)))
                .map(unit -> key.at(below, unit.code()));
    }

    private String district(Unit centre, CellKey key) {
        return key.mode() == ViewMode.IS
                ? centre.district()
                : history.districtAt(centre.key(), key.period().end().minusDays(1));
    }

    // A rolling year less the one a month before is the month that came in less the month that went out.
    private void addStep(CellKey key) {
        if (key.period().grain() != Period.Grain.ROLLING12) {
            return;
        }
        Period before = Period.rolling12(key.period().last().minusMonths(1));
        if (cells.find(key.in(before)).isPresent()) {
            add(Stream.of(
                    key,
                    key.in(before),
                    key.in(Period.month(key.period().last())),
                    key.in(Period.month(key.period().last().minusMonths(YEAR)))));
        }
    }

    private void addPredecessors(CellKey key) {
        List<Centre> before = history.predecessors(Integer.parseInt(key.unit()));
        if (!before.isEmpty()) {
            CellKey was = key.in(ViewMode.WAS);
            add(Stream.concat(
                    Stream.of(key, was),
                    before.stream().map(centre -> was.at(Level.CENTRE, String.valueOf(centre.id())))));
        }
    }

    private void same(Cell cell, CellKey other) {
        cells.find(other).filter(cell::hasSameFigure).ifPresent(twin -> found.add(List.of(cell, twin)));
    }

    private void add(Stream<CellKey> keys) {
        List<Cell> present = cells.present(keys);
        if (present.size() > 1) {
            found.add(present);
        }
    }
}
