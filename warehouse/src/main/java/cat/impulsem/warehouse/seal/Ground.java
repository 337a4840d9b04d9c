package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The places of a release by number, and the months of centres that each of them covers. */
final class Ground {
    private final Membership membership;
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final Map<YearMonth, Integer> months = new LinkedHashMap<>();
    private final Map<List<YearMonth>, Integer> spans = new LinkedHashMap<>();
    private final int[] spanOf;
    private final int[] districts;

    Ground(Membership membership, List<Period> periods) {
        this.membership = membership;
        membership.months().forEach(month -> months.put(month, months.size()));
        membership.units().keySet().forEach(unit -> periods.forEach(period -> add(unit, period)));
        spanOf = places.stream().mapToInt(this::span).toArray();
        districts = districts();
    }

    private void add(String key, Period period) {
        String[] parts = key.split("/");
        Place place = new Place(
                ViewMode.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                Level.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                parts[2],
                period);
        numbers.put(place, places.size());
        places.add(place);
    }

    // A calendar year and the twelve months up to its December are one span.
    private int span(Place place) {
        List<YearMonth> ends = List.of(place.period().first(), place.period().last());
        return spans.computeIfAbsent(ends, none -> spans.size());
    }

    Membership membership() {
        return membership;
    }

    int size() {
        return places.size();
    }

    Place place(int number) {
        return places.get(number);
    }

    /** Number of a place, or -1. */
    int number(Place place) {
        return numbers.getOrDefault(place, -1);
    }

    int leaves() {
        return membership.centres().size();
    }

    int family(int leaf) {
        return membership.families().get(leaf);
    }

    int monthCount() {
        return months.size();
    }

    int spanCount() {
        return spans.size();
    }

    int spanOf(int place) {
        return spanOf[place];
    }

    /** The stretches of time that figures of a place are made of or tied to, its own among them. */
    BitSet spansOf(int place, Adding adding) {
        Period whole = places.get(place).period();
        BitSet found = new BitSet();
        spans.forEach((ends, number) -> found.set(
                number,
                switch (adding) {
                    case CENTRE_LAST, UNIT_LAST -> ends.getLast().equals(whole.last());
                    case CENTRE_SPANS -> number == spanOf[place];
                    case CENTRE_MONTHS, UNIT_MONTHS, UNIT_SPANS ->
                        !ends.getFirst().isBefore(whole.first())
                                && !ends.getLast().isAfter(whole.last());
                }));
        return found;
    }

    /** Numbers of the months of a place; months before the data are missing. */
    int[] months(int place) {
        return places.get(place).period().months().stream()
                .filter(months::containsKey)
                .mapToInt(months::get)
                .toArray();
    }

    int lastMonth(int place) {
        return months.get(places.get(place).period().last());
    }

    /** Centres behind a place in one month. */
    List<Integer> leaves(int place, int month) {
        Place one = places.get(place);
        return membership
                .units()
                .get(Membership.key(one.mode(), one.level(), one.unit()))
                .get(month);
    }

    /** The family of a place of a centre, or -1 for larger units. */
    int familyOf(int place) {
        Place one = places.get(place);
        if (one.level() != Level.CENTRE) {
            return -1;
        }
        int leaf = membership.centres().indexOf(Integer.valueOf(one.unit()));
        return family(leaf);
    }

    /** The place of a centre as it was. */
    int ofLeaf(int leaf, Period period) {
        return number(new Place(
                ViewMode.WAS, Level.CENTRE, String.valueOf(membership.centres().get(leaf)), period));
    }

    int cityOf(int place) {
        Place one = place(place);
        return number(new Place(one.mode(), Level.CITY, Unit.CITY_CODE, one.period()));
    }

    YearMonth month(int number) {
        return membership.months().get(number);
    }

    /** Whether two centres lie in one district, as it is today. */
    boolean areNear(int leaf, int other) {
        return districts[leaf] >= 0 && districts[leaf] == districts[other];
    }

    // The last month stands for today.
    private int[] districts() {
        int[] found = new int[leaves()];
        Arrays.fill(found, -1);
        for (int place = 0; place < size(); place++) {
            Place one = place(place);
            if (one.level() == Level.DISTRICT && one.mode() == ViewMode.IS) {
                int district = Integer.parseInt(one.unit());
                leaves(place, monthCount() - 1).forEach(leaf -> found[leaf] = district);
            }
        }
        return found;
    }

    IntStream all() {
        return IntStream.range(0, places.size());
    }
}
