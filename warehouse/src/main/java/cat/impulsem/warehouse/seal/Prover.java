package cat.impulsem.warehouse.seal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Proves needs one after the other, for everybody and for the lead of each centre, and hides what the proofs lack. The
 * tables that prove a need are found by construction; {@link Check} goes over all of them again at the end.
 */
final class Prover {
    private final Cube cube;
    private final Pattern pattern;
    private final Swaps swaps;
    private final Raises raises;
    private final Moves moves;
    private final Support support;
    private final Map<Need, List<Proof>> proofs = new LinkedHashMap<>();
    private final List<Need> proved = new ArrayList<>();
    private Check check;
    private boolean mayAskLess;
    private int weaker;

    Prover(Cube cube, Cube.Grids grids, Pattern pattern, int openFrom) {
        this.cube = cube;
        this.pattern = pattern;
        this.swaps = new Swaps(cube, pattern, openFrom);
        this.raises = new Raises(cube, pattern, openFrom);
        this.moves = cube.addsOverCentres() ? null : new Moves(cube, grids, pattern, openFrom);
        this.support = new Support(cube);
    }

    /** A need with the proof that meets it. */
    record Proved(Need need, Proof proof) {}

    /** Proves all needs; false when one cannot be met whatever is hidden. */
    boolean proveAll(List<Need> needs, boolean mayHideMore) {
        return needs.stream()
                .sorted(Comparator.comparingInt((Need need) ->
                                -cube.ground().place(need.place()).period().monthCount())
                        .thenComparingInt(Need::place)
                        .thenComparingInt(Need::base)
                        .thenComparingInt(Need::less))
                .allMatch(need -> proveBeforeAll(need, mayHideMore));
    }

    /** Takes over proofs that were found before, as far as they still hold. */
    void seed(List<Earlier.Seed> seeds) {
        Check check = new Check(cube, pattern.hidden(), pattern.floors(cube));
        for (Earlier.Seed seed : seeds) {
            if (check.isPossible(seed.need(), seed.higher()) && check.isPossible(seed.need(), seed.lower())) {
                of(seed.need()).add(Proof.of(cube, support, seed.need(), seed.higher(), seed.lower()));
            }
        }
    }

    /** Every need and attacker with a proof. */
    List<Proved> proved() {
        return proved.stream().map(need -> new Proved(need, known(need))).toList();
    }

    private Proof known(Need need) {
        return of(need).stream().filter(proof -> proof.meets(need)).findFirst().orElseThrow();
    }

    private List<Proof> of(Need need) {
        return proofs.computeIfAbsent(
                new Need(need.place(), need.base(), need.less(), 0, 0, true, Need.OUTSIDER), none -> new ArrayList<>());
    }

    /** Each attacker on its own: which of them a proof leaves out may change when other figures are shown again. */
    private boolean proveBeforeAll(Need need, boolean mayHideMore) {
        if (!prove(need, mayHideMore)) {
            return false;
        }
        int own = cube.ground().familyOf(need.place());
        for (int insider : new TreeSet<>(cube.ground().membership().families())) {
            if (insider == own) {
                continue;
            }
            Need asked = before(insider, need, own < 0);
            if (asked != null && !prove(asked, mayHideMore)) {
                return false;
            }
        }
        return true;
    }

    /** A need before the lead of a centre; null when nothing of anybody else is in the figure. */
    private Need before(int insider, Need need, boolean isLarger) {
        long own = isLarger ? Own.part(cube, need, insider) : 0;
        long rest = cube.value(need, need.place()) - own;
        if (own != 0 && rest <= 0) {
            return null;
        }
        Need asked = own == 0 ? need.before(insider) : need.ofRest(insider, rest);
        // Who is counted once may be counted by the lead as well: no more can be in a part than in the city.
        long most = cube.value(need, cube.ground().cityOf(need.place())) - cube.value(need, need.place());
        long others = ofOthers(need, insider);
        if (!need.isCount()) {
            return cube.base(need.base()).isSigned() ? asked : asked.withinAmount(others, rest);
        }
        return own == 0
                ? asked.inCityOf(others, rest)
                : asked.inCityOf(others, rest).upAtMost(most);
    }

    /** What the city, which is always shown, leaves to those whom a lead does not know. */
    private long ofOthers(Need need, int insider) {
        int city = cube.ground().cityOf(need.place());
        return cube.value(need, city) - (addsOverCentres(need) ? Own.part(cube, need.at(city), insider) : 0);
    }

    private boolean prove(Need need, boolean mayHideMore) {
        return isProved(need, mayHideMore)
                || mayHideMore && silence(need)
                || mayAskLess && proveLess(need, mayHideMore);
    }

    /** What earlier releases showed may leave less doubt than is asked for; what they leave is kept. */
    private boolean proveLess(Need need, boolean mayHideMore) {
        for (long width = need.width() - 1; width > 0; width = width / 2) {
            if (isProved(need.onlyWide(width), mayHideMore)) {
                weaker++;
                return true;
            }
        }
        return false;
    }

    /** Lets proofs ask for less than the threshold where nothing else is left: after other releases. */
    Prover askingLess(boolean may) {
        mayAskLess = may;
        return this;
    }

    /** Proofs that had to ask for less. */
    int weaker() {
        return weaker;
    }

    /** Where a figure cannot be kept in doubt beside zeros that are shown, these are hidden too: as few as possible. */
    private boolean silence(Need need) {
        // What may be below zero may be anything beside zeros as well.
        if (cube.base(need.base()).isSigned()) {
            return false;
        }
        for (BitSet groups : Silence.around(cube, need)) {
            if (pattern.areSilent(groups)) {
                continue;
            }
            Pattern.Before before = pattern.before();
            if (pattern.silence(groups) && isProved(need, true)) {
                return true;
            }
            pattern.goBack(before);
        }
        return false;
    }

    private boolean isProved(Need need, boolean mayHideMore) {
        boolean isMet = of(need).stream().anyMatch(proof -> proof.meets(need)) || search(need, mayHideMore);
        if (isMet) {
            proved.add(need);
        }
        return isMet;
    }

    private boolean search(Need need, boolean mayHideMore) {
        Shift none = new Shift();
        long all = Math.max(need.up(), need.width());
        Shift up = find(need, 1, all, false);
        if (keep(need, up, none)) {
            return true;
        }
        Shift down = find(need, -1, need.width() - need.up(), false);
        if (keep(need, up, down)) {
            return true;
        }
        if (!addsOverCentres(need) && split(need, false)) {
            return true;
        }
        if (!mayHideMore) {
            return false;
        }
        long lacking = Math.max(need.up(), need.width() + Math.min(0, down.reach(need, cube)));
        up = find(need, 1, lacking, true);
        if (keep(need, up, down)) {
            return true;
        }
        return split(need, true);
    }

    private boolean split(Need need, boolean mayHideMore) {
        return heights(need).anyMatch(height -> split(need, height, mayHideMore));
    }

    /** How much of a width may be a rise, the rest being a fall. Of amounts of time there would be too many to try all. */
    private LongStream heights(Need need) {
        return need.isCount()
                ? LongStream.rangeClosed(need.up(), need.width())
                : LongStream.of(need.up(), need.width() - mostDown(need));
    }

    private boolean split(Need need, long height, boolean mayHideMore) {
        Shift up = find(need, 1, Math.max(need.up(), height), mayHideMore);
        Shift down = find(need, -1, need.width() - up.reach(need, cube), mayHideMore);
        return keep(need, up, down);
    }

    private long mostDown(Need need) {
        long value = cube.value(need, need.place());
        return value - (pattern.isSilent(need.place()) ? 0 : Math.min(1, value));
    }

    private boolean addsOverCentres(Need need) {
        return cube.base(need.base()).grid().adding().overCentres();
    }

    private Shift find(Need need, int way, long amount, boolean mayHideMore) {
        if (amount <= 0) {
            return new Shift();
        }
        if (addsOverCentres(need)) {
            return swaps.find(need, way, amount, mayHideMore);
        }
        Shift raised = raises.find(need, way, amount, mayHideMore);
        if (Math.abs(raised.reach(need, cube)) >= amount || moves == null) {
            return raised;
        }
        return moves.find(need, way, amount, mayHideMore);
    }

    private boolean keep(Need need, Shift up, Shift down) {
        Proof proof = Proof.of(cube, support, need, up, down);
        boolean isEnough = proof.meets(need) && leavesSomething(up) && leavesSomething(down);
        if (isEnough) {
            pattern.hide(proof.support());
            of(need).add(proof);
        }
        return isEnough;
    }

    private boolean leavesSomething(Shift shift) {
        Floors floors = pattern.floors(cube);
        return floors.areAllOne() || check(floors).leavesSomething(shift);
    }

    /** One as long as the same is silent: each brings an array as long as there are places. */
    private Check check(Floors floors) {
        if (check == null || !check.isOf(floors)) {
            check = new Check(cube, pattern.hidden(), floors);
        }
        return check;
    }

    /** Needs that are proved, in the order in which they were. */
    List<Need> needs() {
        return proved;
    }

    /** Proofs that meet a need. */
    Stream<Proof> meeting(Need need) {
        return of(need).stream().filter(proof -> proof.meets(need));
    }

    /** Whether a need is met by what is hidden and silent now; looks for another proof if none of those known is. */
    boolean isMet(Need need, Predicate<Proof> holds) {
        return meeting(need).anyMatch(holds) || search(need, false);
    }

    /** Drops proofs that do not hold any more; each need has others. */
    void drop(Predicate<Proof> fails) {
        proofs.values().forEach(all -> all.removeIf(fails));
    }
}
