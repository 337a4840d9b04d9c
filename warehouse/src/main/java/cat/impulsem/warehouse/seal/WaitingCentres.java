package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures that are sums over centres. A centre as it was changes only if, against every release that had it, nothing changed or
 * enough people did; hidden centres alike. So every shown difference of two releases is a sum of differences each of
 * which might be known by itself.
 */
final class WaitingCentres implements Waiting {
    // Thousands of figures that were rounded to a millionth each.
    private static final double NEAR = 0.01;
    private final Ground ground;
    private final Grid grid;
    private final Figures figures;
    private final PastFigures past;
    private final String definition;
    private final boolean isTime;
    private final Makeup[] now;
    private final Makeup[] last;
    private final BitSet waiting = new BitSet();

    WaitingCentres(
            Ground ground, Grid grid, Figures figures, PastFigures past, String definition, Contributors contributors) {
        this.ground = ground;
        this.grid = grid;
        this.figures = figures;
        this.past = past;
        this.definition = definition;
        this.isTime = isTime(figures.indicator());
        now = new Makeup[grid.size()];
        last = new Makeup[grid.size()];
        for (int atom = 0; atom < now.length; atom++) {
            int home = home(atom);
            if (home >= 0) {
                now[atom] = now(home, contributors);
                compare(atom, ground.place(home));
            }
        }
        if (grid.adding() == Adding.CENTRE_LAST && figures.indicator().formula().lookbackMonths() > 0) {
            waitWithTheMonthBefore();
        }
    }

    /** Of the same minutes as the month before a new month would show what that one holds back. */
    private void waitWithTheMonthBefore() {
        for (int atom = 1; atom < now.length; atom++) {
            boolean isNew = now[atom] != null && last[atom] == null;
            boolean follows = grid.time(atom) > 0 && waiting.get(atom - 1);
            if (isNew && follows && now[atom].isSame(now[atom - 1])) {
                waiting.set(atom);
                last[atom] = last[atom - 1];
            }
        }
    }

    /** Whether the figures of an indicator are time of people, of whom a number of minutes does not tell how many they are. */
    static boolean isTime(Indicator indicator) {
        return indicator.release().sensitivity() == Sensitivity.WORKERS;
    }

    private int home(int atom) {
        int home = -1;
        for (int place : grid.placesOf()[atom]) {
            Place one = ground.place(place);
            boolean isOwn =
                    one.mode() == ViewMode.WAS && one.level() == Level.CENTRE && grid.atomsOf()[place].length == 1;
            if (isOwn
                    && (home < 0
                            || one.period().monthCount()
                                    < ground.place(home).period().monthCount())) {
                home = place;
            }
        }
        return home;
    }

    // What was not delivered is in no sum either; what has nothing below the line is in sums all the same.
    private Makeup now(int home, Contributors contributors) {
        if (!figures.isDisplayed(home)) {
            return Makeup.NOTHING;
        }
        Place place = ground.place(home);
        Contributors.Groups groups = contributors.of(Integer.parseInt(place.unit()), place.period());
        double num = figures.number(home, false);
        double den = figures.number(home, true);
        if (groups == null || figures.indicator().formula().overTime() == OverTime.RECOMPUTE) {
            return new Makeup(num, den, groups == null ? null : everywhere(groups));
        }
        double above = Arrays.stream(groups.above()).sum();
        double below = Arrays.stream(groups.below()).sum();
        boolean addsUp = Makeup.isNone(rest(above, num)) && Makeup.isNone(rest(below, den));
        if (figures.isFigure(home)) {
            return new Makeup(num, den, addsUp ? groups : null);
        }
        return new Makeup(above, below, groups);
    }

    private static double rest(double sum, double figure) {
        return (sum - figure) / Math.max(1, Math.abs(figure));
    }

    private static Contributors.Groups everywhere(Contributors.Groups groups) {
        return new Contributors.Groups(groups.above(), groups.above());
    }

    private void compare(int atom, Place home) {
        List<Makeup> versions = past.makeups(home.extent(), definition);
        if (versions.isEmpty()) {
            return;
        }
        last[atom] = versions.getLast();
        boolean isOpen = now[atom].isSame(last[atom])
                || versions.stream().allMatch(earlier -> now[atom].mayFollow(earlier, isTime));
        waiting.set(atom, !isOpen);
    }

    @Override
    public BitSet atoms() {
        return waiting;
    }

    @Override
    public Kept kept(int place, BitSet atoms, PastFigures.Past before) {
        if (ground.place(place).period().first().isBefore(ground.month(0))) {
            return Kept.AS_IS;
        }
        Sum now = new Sum();
        Sum then = new Sum();
        Sum released = new Sum();
        boolean isWaiting = false;
        for (int atom : grid.atomsOf()[place]) {
            if (this.now[atom] != null) {
                boolean waits = atoms.get(atom) && last[atom] != null;
                isWaiting |= waits;
                now.add(this.now[atom]);
                then.add(last[atom] == null ? Makeup.NOTHING : last[atom]);
                released.add(waits ? last[atom] : this.now[atom]);
            }
        }
        if (!isWaiting && !figures.isDisplayed(place)) {
            return Kept.AS_IS;
        }
        // What a place has besides its centres: mostly nothing.
        Sum besides = figures.isFigure(place)
                ? new Sum(figures.number(place, false) - now.num, figures.number(place, true) - now.den)
                : new Sum();
        Sum earlier = besides(before, then);
        boolean isExplained = before == null || earlier.isSame(besides);
        boolean isOld = before != null && isWaiting && released.isSame(then);
        if (!isExplained || isOld) {
            return Kept.AS_BEFORE;
        }
        return isWaiting ? new Kept(How.MOVED, released.num + besides.num, released.den + besides.den) : Kept.AS_IS;
    }

    private static Sum besides(PastFigures.Past before, Sum then) {
        return before == null || before.state() == 'N' || before.den() == 0
                ? new Sum()
                : new Sum(before.num() - then.num, before.den() - then.den);
    }

    private static final class Sum {
        private double num;
        private double den;

        Sum() {}

        Sum(double num, double den) {
            this.num = num;
            this.den = den;
        }

        void add(Makeup one) {
            num += one.num();
            den += one.den();
        }

        boolean isSame(Sum other) {
            return isNear(num, other.num) && isNear(den, other.den);
        }

        private static boolean isNear(double one, double other) {
            return Math.abs(one - other) < NEAR;
        }
    }

    @Override
    public Map<String, Makeup> makeups(BitSet atoms) {
        Map<String, Makeup> makeups = new TreeMap<>();
        for (int atom = 0; atom < now.length; atom++) {
            if (now[atom] != null) {
                boolean isAsBefore = atoms.get(atom) && last[atom] != null;
                makeups.put(ground.place(home(atom)).extent(), isAsBefore ? last[atom] : now[atom]);
            }
        }
        return makeups;
    }
}
