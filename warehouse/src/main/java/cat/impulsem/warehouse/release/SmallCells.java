package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.Headcounts;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.MinimumCell;
import java.util.Collection;

/**
 * Hides figures with too few people behind them. This is the only place that decides so; it runs once, before anything
 * is written. Figures of the whole city are never hidden.
 */
final class SmallCells {
    // All or none of a small group tells something about each person in it.
    private static final int FEW_FOR_ALL_OR_NONE = 10;
    private final Headcounts professionals;

    SmallCells(Headcounts professionals) {
        this.professionals = professionals;
    }

    void hideIn(Collection<Cell> cells) {
        cells.stream()
                .filter(cell -> cell.isShown() && cell.row().unit().level() != Level.CITY)
                .filter(this::isSmall)
                .forEach(cell -> cell.hide(Reason.PROTECTED));
    }

    private boolean isSmall(Cell cell) {
        return cell.indicator().release().minimumCells().stream().anyMatch(minimum -> isBelow(minimum, cell));
    }

    private boolean isBelow(MinimumCell minimum, Cell cell) {
        ValueRow row = cell.row();
        return switch (minimum.counts()) {
            case PROFESSIONALS -> !professionals.reaches(minimum.minimum(), cell.mode(), row.unit(), row.period());
            case PERSONS -> isFewPersons(minimum.minimum(), cell);
            case VISITS, REPORTS, REFERRALS, REQUESTS, ATTENTIONS, CONTACTS, COMPLAINTS, EPISODES, SESSIONS, CASES ->
                row.den() < minimum.minimum();
        };
    }

    private static boolean isFewPersons(int minimum, Cell cell) {
        boolean isShare = cell.indicator().texts().denominator() != null;
        return isFewPersons(minimum, isShare, cell.row().num(), cell.row().den());
    }

    static boolean isFewPersons(int minimum, boolean isShare, double num, double den) {
        if (!isShare) {
            return isFew(num, minimum);
        }
        boolean tellsOfEveryone = (num == 0 || den - num == 0) && den < FEW_FOR_ALL_OR_NONE;
        return tellsOfEveryone || isFew(num, minimum) || isFew(den - num, minimum) || den < minimum;
    }

    // Nobody is nobody in particular.
    private static boolean isFew(double count, int minimum) {
        return count > 0 && count < minimum;
    }
}
