package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of the targets of each line and objective were met in each calendar year, by unit: the half of B19 that says
 * what was achieved. What cannot be told apart from its target is neither met nor missed. A hidden figure has no status
 * and is not counted.
 */
final class ObjectiveStatuses {
    private static final String WHOLE_LINE = "";
    private final Map<Place, Tally> tallies = new TreeMap<>(Comparator.comparing(Place::toString));

    private record Place(Unit unit, Period year, String line, String objective) {}

    private static final class Tally {
        private int met;
        private int missed;
        private int doubtful;
        private double achieved;
        private int measured;

        private void add(TargetStatus one) {
            switch (one.status()) {
                case MET -> met++;
                case NOT_MET -> missed++;
                case NOT_DISTINGUISHABLE -> doubtful++;
            }
            one.aim().way(one.figure().value()).ifPresent(way -> {
                achieved += way;
                measured++;
            });
        }

        private int all() {
            return met + missed + doubtful;
        }
    }

    void add(Indicator indicator, List<TargetStatus> statuses) {
        statuses.stream()
                .filter(one -> one.mode() == ViewMode.IS)
                .filter(one -> one.figure().period().grain() == Period.Grain.YEAR)
                .forEach(one -> {
                    add(one, indicator.line(), WHOLE_LINE);
                    if (indicator.objective() != null) {
                        add(one, indicator.line(), indicator.objective());
                    }
                });
    }

    private void add(TargetStatus one, String line, String objective) {
        Place place = new Place(one.figure().unit(), one.figure().period(), line, objective);
        tallies.computeIfAbsent(place, key -> new Tally()).add(one);
    }

    List<Object[]> rows() {
        List<Object[]> rows = new ArrayList<>();
        tallies.forEach((place, tally) -> rows.add(new TableRow()
                .add(place.unit().level().key())
                .add(place.unit().code())
                .add(place.year().start())
                .add(place.line())
                .add(place.objective())
                .add(tally.all())
                .add(tally.met)
                .add(tally.missed)
                .add(tally.doubtful)
                .number((double) tally.met / tally.all())
                .add(tally.measured == 0 ? null : Rounded.of(tally.achieved / tally.measured))
                .values()));
        return rows;
    }
}
