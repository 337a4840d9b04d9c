package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.OtherRows;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a release as it shows them, for the indexes made of them. What the facts say now may differ: a change of few
 * waits for a later release, and an index of the new figures would tell it.
 */
final class ReleasedRows implements OtherRows {
    private final Map<Key, List<ValueRow>> rows = new HashMap<>();

    private record Key(String indicator, ViewMode mode, Level level, Period period) {}

    ReleasedRows(Cells cells) {
        cells.all().forEach(cell -> rows.computeIfAbsent(key(cell), key -> new ArrayList<>())
                .add(cell.row()));
    }

    private static Key key(Cell cell) {
        ValueRow row = cell.row();
        return new Key(cell.indicator().id(), cell.mode(), row.unit().level(), row.period());
    }

    // Not every indicator is released for every way to cut a year, but all are for the rolling ones.
    @Override
    public List<ValueRow> rows(Indicator indicator, ViewMode mode, Level level, Period period, Period baseline) {
        List<ValueRow> found = rows.get(new Key(indicator.id(), mode, level, period));
        return found != null
                ? found
                : rows.getOrDefault(new Key(indicator.id(), mode, level, Period.rolling12(period.last())), List.of());
    }
}
