package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far units reach their targets: the figures of other indicators against the source table targets. */
final class Achievement {
    private static final int YEAR = 12;
    private final StoreFacts facts;
    private final OtherRows others;
    private final Map<Place, Map<Integer, List<IndexPart>>> known = new HashMap<>();
    private List<Aim> aims;

    private record Place(ViewMode mode, Level level, Period period, Period baseline) {}

    private record Aim(
            String indicator,
            Level level,
            String unit,
            LocalDate start,
            String objective,
            Double baseline,
            double target) {}

    Achievement(StoreFacts facts, OtherRows others) {
        this.facts = facts;
        this.others = others;
    }

    /** Sum of what is achieved and number of targets, by number of the unit. */
    Map<Integer, Figure> figures(ViewMode mode, Level level, Period period, Period baseline) {
        Map<Integer, Figure> figures = new TreeMap<>();
        parts(mode, level, period, baseline).forEach((unit, parts) -> {
            List<Double> achieved = parts.stream()
                    .map(IndexPart::achieved)
                    .filter(one -> one != null)
                    .toList();
            double sum = achieved.stream().mapToDouble(one -> one).sum();
            figures.put(unit, Figure.measured(sum, achieved.size()));
        });
        return figures;
    }

    /** The parts of each unit that has targets for the twelve months, by number of the unit. */
    Map<Integer, List<IndexPart>> parts(ViewMode mode, Level level, Period period, Period baseline) {
        Place place = new Place(mode, level, period, baseline);
        Map<Integer, List<IndexPart>> found = known.get(place);
        if (found == null) {
            found = find(place);
            known.put(place, found);
        }
        return found;
    }

    // A target is one of a year; the months of that year have none of their own.
    private Map<Integer, List<IndexPart>> find(Place place) {
        Map<Integer, List<IndexPart>> parts = new TreeMap<>();
        if (place.period().monthCount() != YEAR) {
            return parts;
        }
        List<Aim> wanted = aims().stream()
                .filter(aim -> aim.level() == place.level()
                        && aim.start().equals(place.period().start()))
                .toList();
        wanted.stream().map(Aim::indicator).distinct().forEach(id -> add(id, wanted, place, parts));
        return parts;
    }

    private void add(String id, List<Aim> wanted, Place place, Map<Integer, List<IndexPart>> parts) {
        facts.indicator(id)
                .filter(one -> !one.formula().isDerived())
                .map(one -> others.rows(one, place.mode(), place.level(), place.period(), place.baseline()))
                .orElse(List.of())
                .forEach(row -> aim(wanted, id, row)
                        .ifPresent(aim -> parts.computeIfAbsent(row.unit().key(), unit -> new ArrayList<>())
                                .add(IndexPart.of(row, aim.objective(), aim.baseline(), aim.target()))));
    }

    private static Optional<Aim> aim(List<Aim> wanted, String id, ValueRow row) {
        return wanted.stream()
                .filter(aim -> aim.indicator().equals(id)
                        && aim.unit().equals(row.unit().code()))
                .findFirst();
    }

    private List<Aim> aims() {
        if (aims == null) {
            aims = facts
                    .engine()
                    .query("select indicator_id, level, unit_code, period_start, objective_code, baseline, target from "
                            + FactBinding.RAW + "targets where target is not null order by indicator_id")
                    .stream()
                    .map(Achievement::aim)
                    .toList();
        }
        return aims;
    }

    private static Aim aim(List<Object> row) {
        return new Aim(
                (String) row.get(0),
                Level.valueOf((String) row.get(1)),
                (String) row.get(2),
                row.get(3) instanceof LocalDate day
                        ? day
                        : LocalDate.parse(row.get(3).toString()),
                (String) row.get(4),
                number(row.get(5)),
                number(row.get(6)));
    }

    private static Double number(Object value) {
        return value == null ? null : ((Number) value).doubleValue();
    }
}
