package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.util.List;

/** Figures straight from the unprotected store, for operators. */
public final class Values {
    private Values() {}

    /**
     * One cell for each unit of the level, units without a figure included.
     *
     * @throws IllegalArgumentException when there is no such indicator, or not on that level
     */
    public static List<ValueRow> of(ValuesRequest request, StoreLayout store, SqlEngine engine) {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        Indicator indicator = catalogue.get(request.indicator());
        if (indicator.formula().overCentres() == OverCentres.CITY_ONLY && request.level() != Level.CITY) {
            throw new IllegalArgumentException(
                    indicator.id() + " exists for the city as a whole only; ask with --level city");
        }
        StoreFacts facts = StoreFacts.open(store, engine, catalogue, List.of(indicator), request.standpoint());
        Period baseline = request.baseline().orElseGet(() -> standardBaseline(facts, request.period()));
        return new UnitValues(facts).rows(indicator, request.mode(), request.level(), request.period(), baseline);
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
