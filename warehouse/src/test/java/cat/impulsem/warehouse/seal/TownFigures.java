package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;

/** Visits of a town of two districts with three centres each, in 14 months: 20 of each centre and month, or others. */
final class TownFigures {
    static final int CENTRES = 6;
    static final int THRESHOLD = 10;
    private static final List<YearMonth> MONTHS = IntStream.range(0, 14)
            .mapToObj(month -> YearMonth.of(2023, 12).plusMonths(month))
            .toList();
    private final long[][] visits = new long[CENTRES][MONTHS.size()];

    private TownFigures() {}

    static TownFigures ofVisits() {
        TownFigures town = new TownFigures();
        for (long[] centre : town.visits) {
            java.util.Arrays.fill(centre, 20);
        }
        return town;
    }

    /** Most months have 10 to 39 visits, some have fewer. */
    static TownFigures random(int seed) {
        Random random = new Random(seed);
        TownFigures town = new TownFigures();
        for (long[] centre : town.visits) {
            for (int month = 0; month < centre.length; month++) {
                centre[month] = random.nextInt(12) == 0 ? 1 + random.nextInt(9) : 10 + random.nextInt(30);
            }
        }
        return town;
    }

    TownFigures with(int centre, YearMonth month, long number) {
        visits[centre - 1][MONTHS.indexOf(month)] = number;
        return this;
    }

    static Place month(int centre, YearMonth month) {
        return new Place(ViewMode.WAS, Level.CENTRE, String.valueOf(centre), Period.month(month));
    }

    Sealing seal() {
        return new Sealing(ground(), this);
    }

    static Ground ground() {
        Map<String, List<List<Integer>>> units = new TreeMap<>();
        for (ViewMode mode : ViewMode.values()) {
            add(units, Membership.key(mode, Level.CITY, Unit.CITY_CODE), IntStream.range(0, CENTRES));
            add(units, Membership.key(mode, Level.DISTRICT, "01"), IntStream.range(0, 3));
            add(units, Membership.key(mode, Level.DISTRICT, "02"), IntStream.range(3, CENTRES));
            for (int centre = 0; centre < CENTRES; centre++) {
                add(units, Membership.key(mode, Level.CENTRE, String.valueOf(centre + 1)), IntStream.of(centre));
            }
        }
        List<Integer> numbers = IntStream.rangeClosed(1, CENTRES).boxed().toList();
        List<Period> periods =
                new ArrayList<>(MONTHS.stream().map(Period::month).toList());
        MONTHS.stream().skip(11).map(Period::rolling12).forEach(periods::add);
        periods.add(Period.year(2024));
        return new Ground(new Membership(numbers, numbers, MONTHS, units), periods);
    }

    private static void add(Map<String, List<List<Integer>>> units, String key, IntStream centres) {
        List<Integer> all = centres.boxed().toList();
        units.put(key, MONTHS.stream().map(month -> all).toList());
    }

    /** Waits of ten days a visit: first visits of the catalogue's L3.1a. */
    Figures figures(Ground ground) {
        Indicator indicator = IndicatorCatalogue.load().get("L3.1a");
        ValueRow[] rows = new ValueRow[ground.size()];
        for (int place = 0; place < rows.length; place++) {
            double number = number(ground, place);
            Place one = ground.place(place);
            Unit unit = new Unit(one.level(), one.unit(), 0, one.unit(), null);
            rows[place] = new ValueRow(
                    indicator.id(),
                    1,
                    unit,
                    one.period(),
                    10 * number,
                    number,
                    10.0,
                    ValueState.VALUE,
                    null,
                    1.0,
                    null,
                    Set.of());
        }
        return new Figures(indicator, rows);
    }

    /** Figures of which both halves are sums over centres, from 0 on, and months, from 0 on; without a lower half, over one. */
    static Figures sums(Ground ground, String id, LongBinaryOperator num, LongBinaryOperator den) {
        return each(ground, id, place -> sum(ground, place, num), place -> den == null ? 1 : sum(ground, place, den));
    }

    /** Figures of an indicator, both halves by place. */
    static Figures each(Ground ground, String id, IntToDoubleFunction num, IntToDoubleFunction den) {
        ValueRow[] rows = new ValueRow[ground.size()];
        for (int place = 0; place < rows.length; place++) {
            double above = num.applyAsDouble(place);
            double below = den.applyAsDouble(place);
            Place one = ground.place(place);
            rows[place] = new ValueRow(
                    id,
                    1,
                    new Unit(one.level(), one.unit(), 0, one.unit(), null),
                    one.period(),
                    above,
                    below,
                    above / below,
                    ValueState.VALUE,
                    null,
                    1.0,
                    null,
                    Set.of());
        }
        return new Figures(IndicatorCatalogue.load().get(id), rows);
    }

    private static double sum(Ground ground, int place, LongBinaryOperator number) {
        double sum = 0;
        for (int month : ground.months(place)) {
            for (int leaf : ground.leaves(place, month)) {
                sum += number.applyAsLong(leaf, month);
            }
        }
        return sum;
    }

    private double number(Ground ground, int place) {
        double number = 0;
        for (int month : ground.months(place)) {
            for (int leaf : ground.leaves(place, month)) {
                number += visits[leaf][month];
            }
        }
        return number;
    }
}
