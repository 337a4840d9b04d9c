package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.MinimumCell;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Indicators that are protected together, because one of them shows a series of figures that another shows too. They
 * hide the same places.
 */
final class Cube {
    private final Ground ground;
    private final List<Figures> members;
    private final List<Base> bases = new ArrayList<>();
    private final List<int[]> shares = new ArrayList<>();
    private final Map<Figures, int[]> basesOf = new HashMap<>();
    private final BitSet displayed = new BitSet();
    private final BitSet odd = new BitSet();

    /** The grids of one ground, made when first asked for. */
    static final class Grids {
        private final Ground ground;
        private final Map<Adding, Grid> known = new EnumMap<>(Adding.class);

        Grids(Ground ground) {
            this.ground = ground;
        }

        synchronized Grid of(Adding adding) {
            return known.computeIfAbsent(adding, none -> Grid.of(ground, adding));
        }
    }

    Cube(Ground ground, Grids grids, List<Figures> members) {
        this.ground = ground;
        this.members = members;
        for (Figures one : members) {
            Grid grid = grids.of(Adding.of(one.indicator()));
            int num = add(Base.of(ground, grid, one, false));
            int den = one.hasDenominator() ? add(Base.of(ground, grid, one, true)) : -1;
            basesOf.put(one, new int[] {num, den});
            if (isShare(one) && bases.get(num).grid() == bases.get(den).grid()) {
                shares.add(new int[] {num, den});
            }
            ground.all().filter(one::isDisplayed).forEach(displayed::set);
        }
        bases.forEach(base -> odd.or(base.odd()));
    }

    private Cube(Cube other, Grid grid) {
        ground = other.ground;
        members = other.members;
        other.bases.forEach(base -> bases.add(base.on(grid)));
        shares.addAll(other.shares);
        basesOf.putAll(other.basesOf);
        displayed.or(other.displayed);
    }

    /** The same figures as if they were sums of centres and months. */
    Cube asSums(Grids grids) {
        boolean isLast = bases.getFirst().grid().adding() == Adding.UNIT_LAST;
        return new Cube(this, grids.of(isLast ? Adding.CENTRE_LAST : Adding.CENTRE_MONTHS));
    }

    /** Of indicators about working time only what stands above the line is protected; what is below may be known. */
    boolean keepsDenominators() {
        Indicator.Release release = members.getFirst().indicator().release();
        return members.getFirst().beneath() == null
                && (release.sensitivity() == Sensitivity.WORKERS
                        || release.minimumCells().stream()
                                .anyMatch(minimum -> minimum.counts() == MinimumCell.Counts.PROFESSIONALS));
    }

    /** Whether the other cube shows a series whose figures this one may hide. */
    boolean protectsASeriesOf(Cube other) {
        return bases.stream()
                .filter(this::isProtected)
                .filter(base -> Arrays.stream(base.values()).anyMatch(value -> value != 0))
                .anyMatch(base -> other.bases.stream()
                        .anyMatch(one -> one.grid() == base.grid() && Arrays.equals(one.values(), base.values())));
    }

    private boolean isProtected(Base base) {
        Figures first = members.getFirst();
        if (first.beneath() != null) {
            return base == bases.get(denominator(first));
        }
        return !keepsDenominators() || base == bases.get(numerator(first));
    }

    boolean addsOverCentres() {
        return bases.stream().allMatch(base -> base.grid().adding().overCentres());
    }

    private int add(Base base) {
        for (int i = 0; i < bases.size(); i++) {
            if (bases.get(i).grid() == base.grid() && Arrays.equals(bases.get(i).values(), base.values())) {
                return i;
            }
        }
        bases.add(base);
        return bases.size() - 1;
    }

    /** Whether the upper part is known to be a part of the lower one. */
    private boolean isShare(Figures one) {
        return one.hasDenominator()
                && one.beneath() == null
                && one.indicator().formula().unit().equals("percent")
                && ground.all()
                        .filter(one::isFigure)
                        .allMatch(place -> one.number(place, false) <= one.number(place, true));
    }

    String name() {
        return members.stream().map(Figures::indicator).map(Indicator::id).collect(Collectors.joining(", "));
    }

    Ground ground() {
        return ground;
    }

    List<Figures> members() {
        return members;
    }

    List<Base> bases() {
        return bases;
    }

    Base base(int number) {
        return bases.get(number);
    }

    int numerator(Figures member) {
        return basesOf.get(member)[0];
    }

    int denominator(Figures member) {
        return basesOf.get(member)[1];
    }

    boolean isShare(int base) {
        return shares.stream().anyMatch(share -> share[0] == base);
    }

    /** Pairs of a series and the one that it is a part of. */
    List<int[]> shares() {
        return shares;
    }

    /** The figure that a need is about, at any place. */
    long value(Need need, int place) {
        return bases.get(need.base()).shown()[place]
                - (need.less() < 0 ? 0 : bases.get(need.less()).shown()[place]);
    }

    boolean isDisplayed(int place) {
        return displayed.get(place);
    }

    BitSet displayed() {
        return displayed;
    }

    boolean isOdd(int place) {
        return odd.get(place);
    }
}
