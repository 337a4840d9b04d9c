package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.indicator.Period;

/**
 * Compares the figures of an indicator with those that were released before. Late records of fewer people than the
 * threshold would show as the difference of two releases: then all periods that were released keep their old figures, and
 * the change waits for a later release.
 */
final class Revision {
    private static final int FEW = 5;
    private final Ground ground;
    private final Figures figures;
    private final PastFigures past;
    private final String definition;

    Revision(Ground ground, Figures figures, PastFigures past, String definition) {
        this.ground = ground;
        this.figures = figures;
        this.past = past;
        this.definition = definition;
    }

    /**
     * What becomes of an indicator.
     *
     * @param figures its figures for this release
     * @param number how often figures of earlier periods were changed
     * @param isHeld whether changes wait
     */
    record Outcome(Figures figures, int number, boolean isHeld) {}

    Outcome outcome() {
        boolean isChanged = ground.all().anyMatch(this::isRevised);
        if (!isChanged) {
            return new Outcome(figures, past.revision(), false);
        }
        boolean needsProtection = !figures.indicator().release().minimumCells().isEmpty();
        if (needsProtection && ground.all().anyMatch(this::isRevisedByFew)) {
            return new Outcome(held(), past.revision(), true);
        }
        return new Outcome(figures, past.revision() + 1, false);
    }

    private boolean isRevised(int place) {
        PastFigures.Past before = past.at(ground.place(place));
        return before != null
                && before.definition().equals(definition)
                && (figures.isDisplayed(place) || before.state() == 'F' || before.state() == 'W')
                && !before.isSame(figures, place);
    }

    private boolean isRevisedByFew(int place) {
        PastFigures.Past before = past.at(ground.place(place));
        return isRevised(place)
                && !before.isHidden()
                && (isFew(figures.number(place, false) - before.num())
                        || figures.hasDenominator() && isFew(figures.number(place, true) - before.den()));
    }

    private static boolean isFew(double difference) {
        return difference != 0 && Math.abs(difference) < FEW;
    }

    private Figures held() {
        ValueRow[] rows = figures.rows().clone();
        for (int place = 0; place < rows.length; place++) {
            PastFigures.Past before = past.at(ground.place(place));
            if (rows[place] != null && before != null && before.definition().equals(definition)) {
                rows[place] = asBefore(rows[place], before);
            }
        }
        return new Figures(figures.indicator(), withSums(rows));
    }

    /** Longer periods that were not released yet are added up from the months as they were. */
    private ValueRow[] withSums(ValueRow[] rows) {
        if (Adding.of(figures.indicator()) != Adding.CENTRE_MONTHS) {
            return rows;
        }
        for (int place = 0; place < rows.length; place++) {
            Place one = ground.place(place);
            boolean isNew = past.at(one) == null
                    && figures.isFigure(place)
                    && one.period().monthCount() > 1;
            if (isNew) {
                rows[place] = moved(rows[place], place, rows);
            }
        }
        return rows;
    }

    private ValueRow moved(ValueRow row, int place, ValueRow[] rows) {
        double num = row.num();
        double den = row.den();
        for (int month : ground.months(place)) {
            Place one = ground.place(place);
            int at = ground.number(new Place(one.mode(), one.level(), one.unit(), Period.month(ground.month(month))));
            Figures kept = new Figures(figures.indicator(), rows);
            num += kept.number(at, false) - figures.number(at, false);
            den += figures.hasDenominator() ? kept.number(at, true) - figures.number(at, true) : 0;
        }
        return with(row, num, den);
    }

    private ValueRow asBefore(ValueRow row, PastFigures.Past before) {
        return before.state() == 'N' || !row.state().isFigure() && before.den() == 0
                ? row
                : with(row, before.num(), before.den());
    }

    private ValueRow with(ValueRow row, double num, double den) {
        double value = figures.indicator().formula().scale() * num / den;
        ValueState state = num == 0 ? ValueState.ZERO : ValueState.VALUE;
        return new ValueRow(
                row.indicator(),
                row.version(),
                row.unit(),
                row.period(),
                num,
                den,
                value,
                state,
                row.isToBeWithheld() ? row.reason() : null,
                row.coverage(),
                null,
                row.flags());
    }
}
