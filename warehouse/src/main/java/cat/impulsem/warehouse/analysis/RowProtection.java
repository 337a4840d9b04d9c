package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.WorkShares;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hides rows of one analysis with too few people behind them, and a second row wherever the only hidden one would follow
 * from those shown. Two hidden rows a relation is the classic rule and not a proof.
 */
final class RowProtection {
    private static final int PROFESSIONALS = 5;
    private final CentreHistory history;
    private final WorkShares professionals;
    private final HiddenElsewhere elsewhere;

    RowProtection(CentreHistory history, WorkShares professionals, HiddenElsewhere elsewhere) {
        this.history = history;
        this.professionals = professionals;
        this.elsewhere = elsewhere;
    }

    void hideIn(Analysis analysis, List<ReleaseRow> rows) {
        if (analysis.release().sensitivity() == Sensitivity.OPEN) {
            return;
        }
        Map<UnitAnswer, Boolean> small = new IdentityHashMap<>();
        rows.stream()
                .filter(row -> isSmall(row) || small.computeIfAbsent(row.answer(), this::isSmall))
                .forEach(ReleaseRow::hide);
        hideSeconds(RowRelations.of(analysis, history, rows));
    }

    private boolean isSmall(UnitAnswer answer) {
        return lacksPeople(answer) || isHiddenElsewhere(answer) || isSmallWhole(answer);
    }

    private boolean lacksPeople(UnitAnswer answer) {
        return answer.analysis().release().sensitivity() == Sensitivity.WORKERS
                && answer.unit().level() != Level.CITY
                && !professionals.areEven(answer.mode(), answer.unit(), answer.period(), PROFESSIONALS);
    }

    private boolean isHiddenElsewhere(UnitAnswer answer) {
        return elsewhere.isHidden(
                answer.analysis().release().sensitivity(),
                answer.analysis().formula().sources(),
                answer.mode(),
                answer.unit(),
                answer.period());
    }

    private static boolean isSmallWhole(UnitAnswer answer) {
        return answer.analysis().release().minimums().stream()
                .anyMatch(minimum -> minimum.whole() > 0 && whole(answer, minimum) < minimum.whole());
    }

    private static double whole(UnitAnswer answer, Minimum minimum) {
        return answer.rows().stream()
                .map(row -> row.number(minimum.column()))
                .filter(number -> number != null)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static boolean isSmall(ReleaseRow row) {
        return row.answer().analysis().release().minimums().stream().anyMatch(minimum -> {
            Double count = row.row().number(minimum.column());
            return count != null && count > 0 && count < minimum.minimum();
        });
    }

    private static void hideSeconds(List<List<ReleaseRow>> relations) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<ReleaseRow> relation : relations) {
                changed |= hideSecond(relation);
            }
        }
    }

    private static boolean hideSecond(List<ReleaseRow> relation) {
        if (relation.stream().filter(ReleaseRow::isHidden).count() != 1) {
            return false;
        }
        Optional<ReleaseRow> next = relation.stream()
                .filter(row -> !row.isHidden())
                .min(Comparator.comparing(
                                (ReleaseRow row) -> row.answer().unit().level() == Level.CITY)
                        .thenComparing(row -> row.weight() == 0)
                        .thenComparing(ReleaseRow::weight)
                        .thenComparing(row -> row.key().toString()));
        next.ifPresent(ReleaseRow::hide);
        return next.isPresent();
    }
}
