package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Whether everybody who knows the sum of hidden centres stays in doubt about each of them, the lead of any centre included,
 * who takes his own off, and even where indicators tell how many each of them has in all its categories.
 *
 * <p>Let r be what is left of a category, t what is left of all of them, and n what one hidden unit has of all. Then that
 * unit has of the category at least max(0, n + r - t) and at most min(n, r), and whatever lies between agrees with all sums
 * (Fréchet's bounds of a table with known margins). The width is the least of n, r, t - n and t - r: none may be few.
 */
final class Doubt {
    private static final int NO_LEAD = -1;
    private final List<Minimum> minimums;
    private final YearRows rows;
    private final ShownBefore before;
    private final RowRules rules;

    Doubt(Analysis analysis, YearRows rows, ShownBefore before, RowRules rules) {
        this.minimums = analysis.release().minimums();
        this.rows = rows;
        this.before = before;
        this.rules = rules;
    }

    /** Whether it is so in every period. What an earlier release showed hides nothing and hides behind nothing. */
    boolean isLeft(Pool pool) {
        return rows.spans().stream().allMatch(span -> apart(pool, span).stream().allMatch(part -> isLeft(part, span)));
    }

    /** Of hidden districts that everybody knows, the centres have a sum of their own. */
    private List<Pool> apart(Pool pool, YearRows.Span span) {
        if (pool.level() == Level.DISTRICT) {
            return List.of(pool);
        }
        Set<String> unknown = new TreeSet<>(pool.districts());
        unknown.removeIf(district -> isKnown(Level.DISTRICT, district, span));
        List<Pool> apart = new ArrayList<>(List.of(Pool.ofCity(unknown, centresOf(pool, unknown::contains))));
        pool.districts().stream()
                .filter(district -> !unknown.contains(district))
                .forEach(district -> apart.add(Pool.ofDistrict(district, centresOf(pool, district::equals))));
        return apart;
    }

    private Set<String> centresOf(Pool pool, Predicate<String> district) {
        Set<String> centres = new TreeSet<>(pool.centres());
        centres.removeIf(centre -> !district.test(rows.districtOf(centre)));
        return centres;
    }

    private boolean isKnown(Level level, String unit, YearRows.Span span) {
        return before.isKnown(level, unit, span.first(), span.last());
    }

    private boolean isLeft(Pool pool, YearRows.Span span) {
        List<String> unknown = pool.centres().stream()
                .filter(centre -> !isKnown(Level.CENTRE, centre, span))
                .toList();
        return unknown.isEmpty() || isLeft(pool, span, unknown);
    }

    private boolean isLeft(Pool pool, YearRows.Span span, List<String> unknown) {
        Set<Integer> leads = new TreeSet<>(Set.of(NO_LEAD));
        unknown.forEach(centre -> leads.add(rows.familyOf(centre)));
        for (int i = 0; i < minimums.size(); i++) {
            PooledCounts counts = new PooledCounts(rows, pool, span, unknown, i);
            Minimum minimum = minimums.get(i);
            boolean isLeft = leads.stream().allMatch(lead -> {
                List<String> left = without(unknown, centre -> rows.familyOf(centre) == lead);
                return leavesOthers(pool, counts, left, minimum) && leavesEnough(span, counts, left, minimum);
            });
            if (!isLeft) {
                return false;
            }
        }
        return leads.stream()
                .allMatch(lead -> leavesEven(span, without(unknown, centre -> rows.familyOf(centre) == lead)));
    }

    /** t - n: whichever unit is asked for, others have no few. */
    private boolean leavesOthers(Pool pool, PooledCounts counts, List<String> left, Minimum minimum) {
        return targets(pool, left).stream()
                .filter(target -> left.stream().anyMatch(at -> target.test(at) && counts.whole(at) > 0))
                .allMatch(target -> counts.atLeast(without(left, target)) >= minimum.minimum());
    }

    private List<Predicate<String>> targets(Pool pool, List<String> left) {
        List<Predicate<String>> targets = new ArrayList<>();
        left.stream().map(rows::familyOf).distinct().forEach(family -> targets.add(at -> rows.familyOf(at) == family));
        if (pool.level() == Level.CITY) {
            pool.districts()
                    .forEach(district -> targets.add(at -> rows.districtOf(at).equals(district)));
        }
        return targets;
    }

    /** r and t - r: of each category, and besides it, no few are left. */
    private boolean leavesEnough(YearRows.Span span, PooledCounts counts, List<String> left, Minimum minimum) {
        double all = counts.atLeast(left);
        return rows.codes(span).stream().allMatch(codes -> {
            double most = counts.sum(left, codes);
            double rest = most == 0 ? 0 : counts.atLeast(left, codes);
            double besides = Math.max(all - most, counts.mostBesides(left, codes));
            return !minimum.isFew(rest) && !rules.tellsOfEach(all - besides, all, minimum);
        });
    }

    /** Of recorded time, in what is left of each category nobody stands out, as in what is shown. */
    private boolean leavesEven(YearRows.Span span, List<String> left) {
        return rows.codes(span).stream()
                .allMatch(codes -> RecordedTime.isEvenTogether(left.stream()
                        .flatMap(centre -> rows.time(centre, span, codes).stream())
                        .toList()));
    }

    private static List<String> without(List<String> centres, Predicate<String> which) {
        return centres.stream().filter(which.negate()).toList();
    }
}
