package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.MinimumCell;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.Progress;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A small town of numbers that add up, all of whose totals there are. Numbers below three are small.
 *
 * @param districts number of districts; a single one is not shown
 * @param centresEach centres of each; they come one after the other, first all those of the first district
 * @param months number of months
 * @param numbers of each centre one after the other, month by month
 */
record CountedTown(int districts, int centresEach, int months, List<Integer> numbers) {
    static final int FEW = 3;
    static final PrimaryRules RULES = new PrimaryRules((mode, unit, period, minimum) -> true);
    static final YearMonth FIRST = YearMonth.of(2024, 1);

    int centres() {
        return districts * centresEach;
    }

    long number(int centre, int month) {
        return numbers.get(centre * months + month);
    }

    /** Else the city itself, which is always shown, leaves less doubt than is asked for. */
    boolean hasManyInEachMonth() {
        return IntStream.range(0, months)
                .allMatch(month -> IntStream.range(0, centres())
                                .mapToLong(centre -> number(centre, month))
                                .sum()
                        >= 2 * FEW);
    }

    /** All its months together. */
    Period all() {
        return Period.range(FIRST, FIRST.plusMonths(months - 1L));
    }

    SealedCube seal() {
        return seal(false, Earlier.nothing());
    }

    /**
     * Seals it.
     *
     * @param isJoined whether the first two centres are one today, with another number than theirs together, and only today is shown
     */
    SealedCube seal(boolean isJoined, Earlier earlier) {
        return seal(isJoined, earlier, "L3.1a");
    }

    /** Seals it as numbers that add up over centres and time as those of some indicator do. */
    SealedCube sealAddingLike(String indicator) {
        return seal(false, Earlier.nothing(), indicator);
    }

    private SealedCube seal(boolean isJoined, Earlier earlier, String addsLike) {
        Ground ground = ground(isJoined);
        return new Seal(ground, RULES, earlier)
                .seal(List.of(figures(ground, isJoined, addsLike)), Progress.silent())
                .getFirst();
    }

    private Ground ground(boolean isJoined) {
        List<YearMonth> months =
                IntStream.range(0, months()).mapToObj(FIRST::plusMonths).toList();
        Map<String, List<List<Integer>>> units = new TreeMap<>();
        for (ViewMode mode : ViewMode.values()) {
            add(units, months, Membership.key(mode, Level.CITY, Unit.CITY_CODE), IntStream.range(0, centres()));
            for (int district = 0; districts() > 1 && district < districts(); district++) {
                int first = district * centresEach();
                IntStream inside = IntStream.range(first, first + centresEach());
                add(units, months, Membership.key(mode, Level.DISTRICT, "0" + (district + 1)), inside);
            }
            boolean joins = isJoined && mode == ViewMode.IS;
            for (int centre = joins ? 1 : 0; centre < centres(); centre++) {
                boolean isFirst = joins && centre == 1;
                String code = String.valueOf(isFirst ? 1 : centre + 1);
                IntStream leaves = isFirst ? IntStream.of(0, 1) : IntStream.of(centre);
                add(units, months, Membership.key(mode, Level.CENTRE, code), leaves);
            }
        }
        List<Integer> centres = IntStream.rangeClosed(1, centres()).boxed().toList();
        List<Period> periods =
                new ArrayList<>(months.stream().map(Period::month).toList());
        periods.add(Period.range(months.getFirst(), months.getLast()));
        List<Integer> families = centres.stream()
                .map(centre -> isJoined && centre == 2 ? Integer.valueOf(1) : centre)
                .toList();
        return new Ground(new Membership(centres, families, months, units), periods);
    }

    private static void add(
            Map<String, List<List<Integer>>> units, List<YearMonth> months, String key, IntStream centres) {
        List<Integer> all = centres.boxed().toList();
        units.put(key, months.stream().map(month -> all).toList());
    }

    private Figures figures(Ground ground, boolean isJoined, String addsLike) {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        Indicator.Formula formula = catalogue.get(addsLike).formula();
        Indicator indicator = ofCounts(catalogue.get("L3.1a"), formula);
        ValueRow[] rows = new ValueRow[ground.size()];
        for (int place = 0; place < rows.length; place++) {
            Place one = ground.place(place);
            if (isJoined && one.mode() == ViewMode.WAS) {
                continue;
            }
            double number = 0;
            int[] months =
                    formula.overTime() == OverTime.LAST ? new int[] {ground.lastMonth(place)} : ground.months(place);
            for (int month : months) {
                for (int leaf : ground.leaves(place, month)) {
                    number += number(leaf, month) + (isJoined && leaf == 0 ? number(1, month) % 2 : 0);
                }
            }
            rows[place] = new ValueRow(
                    indicator.id(),
                    1,
                    new Unit(one.level(), one.unit(), 0, one.unit(), null),
                    one.period(),
                    number,
                    1.0,
                    number,
                    number == 0 ? ValueState.ZERO : ValueState.VALUE,
                    null,
                    1.0,
                    null,
                    Set.of());
        }
        return new Figures(indicator, rows);
    }

    /** A plain number of visits, of which one or two are few. */
    private static Indicator ofCounts(Indicator one, Indicator.Formula formula) {
        Indicator.Texts texts = one.texts();
        return new Indicator(
                one.id(),
                one.version(),
                one.validFrom(),
                one.validTo(),
                one.reason(),
                one.approvedBy(),
                one.headline(),
                one.position(),
                one.line(),
                one.objective(),
                one.covers(),
                new Indicator.Texts(
                        texts.name(),
                        texts.definition(),
                        texts.question(),
                        texts.caveats(),
                        texts.incentive(),
                        texts.numerator(),
                        null),
                formula,
                one.target(),
                one.changes(),
                one.inequality(),
                new Indicator.Release(
                        one.release().sensitivity(),
                        List.of(new MinimumCell(
                                one.release().minimumCells().getFirst().counts(), FEW)),
                        one.release().views(),
                        one.release().contributors(),
                        List.of()),
                one.examples());
    }
}
