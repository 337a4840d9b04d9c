package cat.impulsem.dashboard.data;

import cat.impulsem.dashboard.data.ContextQueries.Statistic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that is known of neighbourhoods and does not grow with their size.
 *
 * @param id its id
 * @param since year it is compared with, or of the figure where there is only one
 * @param until year of the figure
 * @param places figures by code of the neighbourhood
 */
public record PlaceMeasure(String id, String since, String until, Map<String, Statistic> places) {
    /** Decimals that all of them are written with. */
    public static final int DECIMALS = 1;

    private static final List<String> AS_THEY_ARE = List.of("INCOME_INDEX", "AGEING_INDEX", "RENT_M2");
    private static final String PEOPLE = "POPULATION";
    private static final String UNEMPLOYED = "UNEMPLOYED";
    private static final int WHOLE = 100;

    /** All that the snapshot knows: indexes as they are, how the population changed, who of it has no work. */
    public static List<PlaceMeasure> all(ContextQueries context) {
        return Stream.concat(
                        AS_THEY_ARE.stream().map(id -> of(id, context.neighbourhoods(id))),
                        Stream.of(change(context), unemployed(context)))
                .filter(measure -> measure.places().size() > 1)
                .toList();
    }

    /** The figure of one neighbourhood. */
    public Optional<Statistic> of(String code) {
        return Optional.ofNullable(places.get(code));
    }

    private static PlaceMeasure change(ContextQueries context) {
        Map<String, Statistic> first = byCode(context.neighbourhoodsAtFirst(PEOPLE));
        List<Statistic> changed = context.neighbourhoods(PEOPLE).stream()
                .filter(now -> first.containsKey(now.code())
                        && first.get(now.code()).value() > 0
                        && first.get(now.code()).date().isBefore(now.date()))
                .map(now ->
                        with(now, WHOLE * (now.value() / first.get(now.code()).value() - 1)))
                .toList();
        return new PlaceMeasure("POPULATION_CHANGE", year(List.copyOf(first.values())), year(changed), byCode(changed));
    }

    private static PlaceMeasure unemployed(ContextQueries context) {
        Map<String, Statistic> people = byCode(context.neighbourhoods(PEOPLE));
        return of(
                "UNEMPLOYED_RATE",
                context.neighbourhoods(UNEMPLOYED).stream()
                        .filter(place -> people.containsKey(place.code())
                                && people.get(place.code()).value() > 0)
                        .map(place -> with(
                                place,
                                WHOLE * place.value() / people.get(place.code()).value()))
                        .toList());
    }

    private static PlaceMeasure of(String id, List<Statistic> found) {
        return new PlaceMeasure(id, year(found), year(found), byCode(found));
    }

    private static Statistic with(Statistic place, double value) {
        return new Statistic(place.code(), place.name(), place.date(), value, place.source());
    }

    private static Map<String, Statistic> byCode(List<Statistic> found) {
        BinaryOperator<Statistic> first = (one, other) -> one;
        return found.stream().collect(Collectors.toMap(Statistic::code, Function.identity(), first, TreeMap::new));
    }

    private static String year(List<Statistic> found) {
        return found.stream()
                .map(place -> String.valueOf(place.date().getYear()))
                .findFirst()
                .orElse("");
    }
}
