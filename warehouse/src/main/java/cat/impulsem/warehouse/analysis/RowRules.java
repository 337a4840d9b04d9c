package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rows of one unit must have behind them to be shown, whatever becomes of other units. */
final class RowRules {
    private static final int FEW_FOR_ALL_OR_NONE = 10;
    private final Analysis analysis;
    private final HiddenElsewhere elsewhere;

    RowRules(Analysis analysis, HiddenElsewhere elsewhere) {
        this.analysis = analysis;
        this.elsewhere = elsewhere;
    }

    /** Why the rows of a centre or district may not be shown. */
    Set<Hiding> against(List<CountedRow> rows) {
        Set<Hiding> against = EnumSet.noneOf(Hiding.class);
        wholes(rows).forEach(whole -> against.addAll(againstOne(whole)));
        return against;
    }

    /** Why the categories of the city may not be shown. */
    Set<Hiding> againstCity(List<CountedRow> rows) {
        if (wholes(rows).stream().anyMatch(whole -> !areEnough(whole))) {
            return EnumSet.of(Hiding.FEW);
        }
        return rows.stream().allMatch(CountedRow::isEven) ? EnumSet.noneOf(Hiding.class) : EnumSet.of(Hiding.UNEVEN);
    }

    /** How many rows have too few people behind them. */
    long small(List<CountedRow> rows) {
        return wholes(rows).stream()
                .flatMap(whole -> whole.stream().filter(row -> !isEnough(row, whole)))
                .count();
    }

    /** The rows of one unit and period together. */
    private static Collection<List<CountedRow>> wholes(List<CountedRow> rows) {
        Map<List<Object>, List<CountedRow>> wholes = new HashMap<>();
        rows.forEach(row -> wholes.computeIfAbsent(
                        List.of(row.level(), row.unit(), row.first(), row.last()), whole -> new ArrayList<>())
                .add(row));
        return wholes.values();
    }

    private Set<Hiding> againstOne(List<CountedRow> whole) {
        Set<Hiding> against = EnumSet.noneOf(Hiding.class);
        CountedRow one = whole.getFirst();
        if (elsewhere.isHidden(analysis, one.level(), one.unit(), one.period())) {
            against.add(Hiding.ELSEWHERE);
        }
        if (analysis.release().sensitivity() == Sensitivity.WORKERS
                && !whole.stream().allMatch(CountedRow::isEven)) {
            against.add(Hiding.UNEVEN);
        }
        if (!areEnough(whole)) {
            against.add(Hiding.FEW);
        }
        return against;
    }

    private boolean areEnough(List<CountedRow> whole) {
        return whole.stream().allMatch(row -> isEnough(row, whole));
    }

    private boolean isEnough(CountedRow row, List<CountedRow> whole) {
        for (int i = 0; i < analysis.release().minimums().size(); i++) {
            int number = i;
            Minimum minimum = analysis.release().minimums().get(i);
            double all =
                    whole.stream().mapToDouble(one -> one.count(number)).max().orElse(0);
            if (minimum.isFew(row.count(i)) || all > 0 && all < minimum.whole()) {
                return false;
            }
            if (tellsOfEach(row.count(i), all, minimum)) {
                return false;
            }
        }
        return true;
    }

    /** Of residents, all but a few of them, or all or none of a small group. */
    boolean tellsOfEach(double count, double all, Minimum minimum) {
        boolean isAllOrNone = count == 0 || count == all;
        return analysis.release().sensitivity() == Sensitivity.PERSONS
                && !minimum.isOfProfessionals()
                && (minimum.isSome(all - count) || isAllOrNone && all > 0 && all < FEW_FOR_ALL_OR_NONE);
    }
}
