package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The released figures of one indicator in one view of history; only shown ones are ever handed out. */
final class UnitFigures {
    private final Indicator indicator;
    private final ViewMode mode;
    private final List<ValueRow> shown = new ArrayList<>();
    private final Map<Key, ValueRow> byKey = new HashMap<>();
    private final Map<Place, List<ValueRow>> shownOf = new HashMap<>();
    private final Map<Place, Integer> hidden = new HashMap<>();

    // The same months are the same figure, whatever the period is called.
    private record Key(Level level, String unit, Period months) {}

    private record Place(Level level, Period period) {}

    UnitFigures(Indicator indicator, ViewMode mode, List<ValueRow> rows) {
        this.indicator = indicator;
        this.mode = mode;
        rows.forEach(this::add);
    }

    private void add(ValueRow row) {
        Place place = new Place(row.unit().level(), row.period());
        if (row.state().isFigure()) {
            shown.add(row);
            byKey.put(key(row.unit().level(), row.unit().code(), row.period()), row);
            shownOf.computeIfAbsent(place, none -> new ArrayList<>()).add(row);
        }
        if (row.state() == ValueState.SUPPRESSED) {
            hidden.merge(place, 1, Integer::sum);
        }
    }

    private static Key key(Level level, String unit, Period period) {
        return new Key(level, unit, Period.range(period.first(), period.last()));
    }

    Indicator indicator() {
        return indicator;
    }

    ViewMode mode() {
        return mode;
    }

    List<ValueRow> shown() {
        return shown;
    }

    Optional<ValueRow> find(Unit unit, Period period) {
        return find(unit.level(), unit.code(), period);
    }

    Optional<ValueRow> find(Level level, String unit, Period period) {
        return Optional.ofNullable(byKey.get(key(level, unit, period)));
    }

    Optional<ValueRow> city(Period period) {
        return find(Level.CITY, Unit.CITY_CODE, period);
    }

    /** Units of a level whose figure is shown. */
    List<ValueRow> all(Level level, Period period) {
        return shownOf.getOrDefault(new Place(level, period), List.of());
    }

    /** Centres whose figure is shown. */
    List<ValueRow> centres(Period period) {
        return all(Level.CENTRE, period);
    }

    /** How many units of a level have a figure that is hidden. */
    int hidden(Level level, Period period) {
        return hidden.getOrDefault(new Place(level, period), 0);
    }
}
