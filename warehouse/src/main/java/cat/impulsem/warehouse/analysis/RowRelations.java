package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ViewMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sets of rows of one analysis of which the last one follows from the others by adding and subtracting: a whole and its
 * parts over centres, over categories and over time, and what an identity ties together.
 */
final class RowRelations {
    private final Analysis analysis;
    private final CentreHistory history;
    private final Map<RowKey, ReleaseRow> rows = new LinkedHashMap<>();
    private final List<Set<String>> codes = new ArrayList<>();
    private final List<List<ReleaseRow>> found = new ArrayList<>();

    private RowRelations(Analysis analysis, CentreHistory history, List<ReleaseRow> rows) {
        this.analysis = analysis;
        this.history = history;
        analysis.formula().dimensions().forEach(dimension -> codes.add(new TreeSet<>()));
        for (ReleaseRow row : rows) {
            RowKey key = row.key();
            this.rows.put(key, row);
            for (int i = 0; i < codes.size(); i++) {
                codes.get(i).add(key.codes().get(i));
            }
        }
    }

    static List<List<ReleaseRow>> of(Analysis analysis, CentreHistory history, List<ReleaseRow> rows) {
        RowRelations relations = new RowRelations(analysis, history, rows);
        relations.rows.keySet().forEach(relations::from);
        return relations.found;
    }

    private void from(RowKey key) {
        if (any(measure -> adds(measure.overCentres())) && key.level() != Level.CENTRE) {
            add(key, children(key));
        }
        if (any(measure -> adds(measure.overTime()))) {
            parts(key)
                    .forEach(grain -> add(
                            key,
                            grain.within(key.period().first(), key.period().last()).stream()
                                    .map(key::in)));
        }
        if (any(measure -> adds(measure.overCategories()))) {
            categories(key);
        }
        analysis.formula().identities().stream().filter(Identity::isOverCodes).forEach(identity -> tie(key, identity));
    }

    private boolean any(Predicate<Measure> condition) {
        return analysis.formula().measures().stream().anyMatch(condition);
    }

    private static boolean adds(Additivity additivity) {
        return additivity == Additivity.SUM || additivity == Additivity.BOTTOM_UP;
    }

    private Stream<RowKey> children(RowKey key) {
        Level below = key.level() == Level.CITY ? Level.DISTRICT : Level.CENTRE;
        boolean skips =
                key.level() == Level.CITY && !analysis.release().levels().contains(Level.DISTRICT);
        return units(skips ? Level.CENTRE : below, key);
    }

    private Stream<RowKey> units(Level level, RowKey key) {
        return Unit.of(level, key.mode(), history).stream()
                .filter(unit -> key.level() == Level.CITY || key.unit().equals(district(unit, key)))
                .map(unit -> key.at(level, unit.code()));
    }

    private String district(Unit centre, RowKey key) {
        LocalDate lastDay = key.period().end().minusDays(1);
        return key.mode() == ViewMode.IS ? centre.district() : history.districtAt(centre.key(), lastDay);
    }

    private Stream<Grain> parts(RowKey key) {
        return analysis.release().grains().stream()
                .filter(grain -> grain.months() < key.period().monthCount());
    }

    private void categories(RowKey key) {
        for (int i = 0; i < analysis.formula().dimensions().size(); i++) {
            Dimension dimension = analysis.formula().dimensions().get(i);
            if (key.codes().get(i).equals(dimension.total())) {
                int index = i;
                add(
                        key,
                        codes.get(i).stream().map(code -> key.with(index, code)).filter(part -> !part.equals(key)));
            }
        }
    }

    private void tie(RowKey key, Identity identity) {
        List<String> terms = Stream.concat(identity.plus().stream(), identity.minus().stream())
                .toList();
        int index = analysis.formula().dimensions().stream()
                .map(Dimension::column)
                .toList()
                .indexOf(identity.dimension());
        if (key.codes().get(index).equals(terms.getFirst())) {
            add(key, terms.stream().skip(1).map(code -> key.with(index, code)));
        }
    }

    private void add(RowKey whole, Stream<RowKey> parts) {
        List<ReleaseRow> relation = Stream.concat(Stream.of(whole), parts)
                .map(rows::get)
                .filter(Objects::nonNull)
                .toList();
        if (relation.size() > 1) {
            found.add(relation);
        }
    }
}
