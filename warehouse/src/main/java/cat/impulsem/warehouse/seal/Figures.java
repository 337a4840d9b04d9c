package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Indicator;
import java.util.EnumSet;
import java.util.Set;

/**
 * All figures of one indicator, by number of their place; null where the release has no row.
 *
 * @param indicator indicator
 * @param rows rows by place
 * @param beneath figures whose denominators are what these denominators leave out, and are to be protected in their place;
 *     null where the figure itself is
 */
record Figures(Indicator indicator, ValueRow[] rows, Figures beneath) {
    // What has one of these reasons is known to be nothing; a hidden cell may stand in its place.
    private static final Set<Reason> NOTHING = EnumSet.of(Reason.DENOMINATOR_ZERO, Reason.NOT_RECORDED);

    Figures(Indicator indicator, ValueRow[] rows) {
        this(indicator, rows, null);
    }

    /** The same figures, those of another indicator being what is protected below the line. */
    Figures over(Figures other) {
        return new Figures(indicator, rows, other);
    }

    boolean isFigure(int place) {
        return rows[place] != null && rows[place].state().isFigure();
    }

    boolean isNothing(int place) {
        return rows[place] != null && NOTHING.contains(rows[place].reason());
    }

    boolean isDisplayed(int place) {
        return isFigure(place) || isNothing(place);
    }

    boolean hasDenominator() {
        return indicator.texts().denominator() != null;
    }

    double number(int place, boolean isDenominator) {
        if (!isFigure(place)) {
            return 0;
        }
        return isDenominator ? rows[place].den() : rows[place].num();
    }

    /** The number whose doubt is to be kept: what is below the line, or what that leaves out. */
    double inDoubt(int place, boolean isDenominator) {
        return isDenominator && beneath != null ? beneath.number(place, true) : number(place, isDenominator);
    }
}
