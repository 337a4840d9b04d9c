package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds the grid of figures that are counted anew for each unit; places of equal extent are one atom. */
final class UnitGrid {
    private final Ground ground;
    private final Adding adding;
    private final Map<BitSet, Integer> atoms = new LinkedHashMap<>();
    private final List<BitSet> extents = new ArrayList<>();
    private final List<Integer> families = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private final int[] atomOf;

    UnitGrid(Ground ground, Adding adding) {
        this.ground = ground;
        this.adding = adding;
        atomOf = new int[ground.size()];
    }

    Grid grid() {
        Arrays.fill(atomOf, -1);
        ground.all().filter(this::isAtom).forEach(place -> atomOf[place] = atom(place));
        int[][] atomsOf = ground.all().mapToObj(this::atomsOf).toArray(int[][]::new);
        addLimits();
        int[][] tied = limits.stream()
                .map(limit -> {
                    int[] all = Arrays.copyOf(limit.parts(), limit.parts().length + 1);
                    all[limit.parts().length] = limit.whole();
                    return all;
                })
                .toArray(int[][]::new);
        return new Grid(
                adding,
                0,
                Grid.inverse(atomsOf, extents.size()),
                atomsOf,
                families.stream().mapToInt(Integer::intValue).toArray(),
                limits,
                Grid.inverse(tied, extents.size()));
    }

    private boolean isAtom(int place) {
        return adding != Adding.UNIT_MONTHS || ground.place(place).period().grain() == Period.Grain.MONTH;
    }

    private int[] atomsOf(int place) {
        if (atomOf[place] >= 0) {
            return new int[] {atomOf[place]};
        }
        return ground.place(place).period().months().stream()
                .mapToInt(month -> at(ground.place(place), Period.month(month)))
                .filter(atom -> atom >= 0)
                .toArray();
    }

    private int at(Place place, Period period) {
        int number = ground.number(new Place(place.mode(), place.level(), place.unit(), period));
        return number < 0 ? -1 : atomOf[number];
    }

    private int atom(int place) {
        BitSet extent = extent(place);
        Integer known = atoms.get(extent);
        if (known == null) {
            known = extents.size();
            atoms.put(extent, known);
            extents.add(extent);
            families.add(-1);
        }
        if (ground.familyOf(place) >= 0) {
            families.set(known, ground.familyOf(place));
        }
        return known;
    }

    private BitSet extent(int place) {
        BitSet extent = new BitSet();
        int[] months = adding == Adding.UNIT_LAST ? new int[] {ground.lastMonth(place)} : ground.months(place);
        for (int month : months) {
            ground.leaves(place, month).forEach(leaf -> extent.set(leaf * ground.monthCount() + month));
        }
        // A unit without any centre in the period is like no other.
        if (extent.isEmpty()) {
            extent.set(ground.leaves() * ground.monthCount() + place);
        }
        return extent;
    }

    private void addLimits() {
        Map<String, List<Integer>> byScope = new TreeMap<>();
        ground.all().filter(place -> atomOf[place] >= 0).forEach(place -> {
            Place one = ground.place(place);
            String scope =
                    one.mode() + " " + one.period().first() + " " + one.period().last() + " ";
            byScope.computeIfAbsent(scope + one.level(), none -> new ArrayList<>())
                    .add(place);
        });
        ground.all().filter(place -> atomOf[place] >= 0).forEach(place -> {
            Place one = ground.place(place);
            if (one.level() != Level.CENTRE) {
                Level below = one.level() == Level.CITY ? Level.DISTRICT : Level.CENTRE;
                String scope = one.mode() + " " + one.period().first() + " "
                        + one.period().last() + " ";
                tie(place, byScope.getOrDefault(scope + below, List.of()));
            } else if (one.mode() == ViewMode.IS) {
                tie(place, predecessors(one));
            }
            if (adding == Adding.UNIT_SPANS && one.period().monthCount() > 1) {
                tieOverTime(place, one);
            }
        });
    }

    private List<Integer> predecessors(Place place) {
        List<Integer> found = new ArrayList<>();
        for (int leaf = 0; leaf < ground.leaves(); leaf++) {
            int number = ground.ofLeaf(leaf, place.period());
            if (number >= 0 && atomOf[number] >= 0) {
                found.add(number);
            }
        }
        return found;
    }

    private void tieOverTime(int place, Place one) {
        List<Integer> months = new ArrayList<>();
        one.period().months().forEach(month -> addIfThere(months, one, Period.month(month)));
        tie(place, months);
        if (one.period().grain() != Period.Grain.ROLLING12) {
            return;
        }
        Period before = Period.rolling12(one.period().last().minusMonths(1));
        List<Integer> fromBefore = new ArrayList<>();
        addIfThere(fromBefore, one, before);
        addIfThere(fromBefore, one, Period.month(one.period().last()));
        tie(place, fromBefore);
        List<Integer> towards = new ArrayList<>(List.of(place));
        addIfThere(towards, one, Period.month(before.first()));
        int other = ground.number(new Place(one.mode(), one.level(), one.unit(), before));
        if (other >= 0) {
            tie(other, towards);
        }
    }

    private void addIfThere(List<Integer> list, Place place, Period period) {
        int number = ground.number(new Place(place.mode(), place.level(), place.unit(), period));
        if (number >= 0) {
            list.add(number);
        }
    }

    /** Those that lie inside the whole are parts; together they may cover it, perhaps with others that stick out. */
    private void tie(int whole, List<Integer> others) {
        BitSet extent = extents.get(atomOf[whole]);
        BitSet covered = new BitSet();
        List<Integer> cover = new ArrayList<>();
        for (int other : others) {
            BitSet part = extents.get(atomOf[other]);
            if (!part.intersects(extent) || atomOf[other] == atomOf[whole]) {
                continue;
            }
            covered.or(part);
            cover.add(atomOf[other]);
            BitSet outside = (BitSet) part.clone();
            outside.andNot(extent);
            if (outside.isEmpty()) {
                limits.add(new Limit(atomOf[whole], new int[] {atomOf[other]}, false));
            }
        }
        BitSet left = (BitSet) extent.clone();
        left.andNot(covered);
        if (left.isEmpty() && cover.size() > 1) {
            limits.add(new Limit(
                    atomOf[whole],
                    cover.stream().distinct().mapToInt(Integer::intValue).toArray(),
                    true));
        }
    }
}
