package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures straight from the unprotected store, for operators. */
public final class Values {
    private Values() {}

    /**
     * One cell for each unit of the level, units without a figure included.
     *
     * @throws IllegalArgumentException when there is no such indicator, or not on that level
     */
    public static List<ValueRow> of(ValuesRequest request, StoreLayout store, SqlEngine engine) {
        Indicator indicator = IndicatorCatalogue.load().get(request.indicator());
        if (indicator.formula().overCentres() == OverCentres.CITY_ONLY && request.level() != Level.CITY) {
            throw new IllegalArgumentException(
                    indicator.id() + " exists for the city as a whole only; ask with --level city");
        }
        return ofAll(List.of(request.indicator()), request, store, engine);
    }

    /**
     * The same for several indicators; those of the city only say so at other levels.
     *
     * @param ids indicators, in place of the one of the request
     */
    public static List<ValueRow> ofAll(List<String> ids, ValuesRequest request, StoreLayout store, SqlEngine engine) {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        List<Indicator> indicators = ids.stream().map(catalogue::get).toList();
        StoreFacts facts = StoreFacts.open(store, engine, catalogue, indicators, request.standpoint());
        Period baseline = request.baseline().orElseGet(() -> standardBaseline(facts, request.period()));
        UnitValues values = new UnitValues(facts);
        return indicators.stream()
                .flatMap(one -> values.rows(one, request.mode(), request.level(), request.period(), baseline).stream())
                .toList();
    }

    /**
     * Adds up some of the units of each indicator where its declaration allows that; where it does not, the cell says so
     * and gives bounds if there are any.
     *
     * @param rows cells of one level and period
     * @param units codes of the units
     * @throws IllegalArgumentException when there is no such unit
     */
    public static List<ValueRow> sum(List<ValueRow> rows, List<String> units) {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        Map<String, List<ValueRow>> chosen = rows.stream()
                .filter(row -> units.contains(row.unit().code()))
                .collect(Collectors.groupingBy(ValueRow::indicator, LinkedHashMap::new, Collectors.toList()));
        units.stream()
                .filter(unit -> rows.stream().noneMatch(row -> row.unit().code().equals(unit)))
                .findFirst()
                .ifPresent(unit -> {
                    throw new IllegalArgumentException("no unit \"" + unit + "\" of that level");
                });
        return chosen.entrySet().stream()
                .map(entry -> UnitSum.of(catalogue.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /**
     * Cells of a table that is shown as published.
     *
     * @throws IllegalArgumentException when there is no such table
     */
    public static List<PublishedTable.Cell> table(String id, StoreLayout store) {
        return PublishedTables.cells(PublishedTables.load().get(id), StoreFacts.currentFacts(store));
    }

    private static Period standardBaseline(StoreFacts facts, Period period) {
        return facts.firstCompleteYear().map(period::sameMonthsOf).orElse(null);
    }
}
