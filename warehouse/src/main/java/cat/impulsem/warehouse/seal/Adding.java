package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;

/** How the figures of an indicator follow from each other, and so of what atoms they are made. */
enum Adding {
    /** Atoms are months of centres; larger units and longer periods are their sums. */
    CENTRE_MONTHS(true, true),
    /** Atoms are centres at the end of a month; larger units are their sums, a period is its last day. */
    CENTRE_LAST(true, false),
    /** Atoms are centres in one period; larger units are their sums, a longer period is another matter. */
    CENTRE_SPANS(true, false),
    /** Atoms are months of units; longer periods are sums, a larger unit counts nobody twice. */
    UNIT_MONTHS(false, true),
    /** Atoms are units at the end of a month; a larger unit counts nobody twice. */
    UNIT_LAST(false, false),
    /** Every figure is an atom; a larger unit or longer period counts nobody twice. */
    UNIT_SPANS(false, false);

    private final boolean overCentres;
    private final boolean overMonths;

    Adding(boolean overCentres, boolean overMonths) {
        this.overCentres = overCentres;
        this.overMonths = overMonths;
    }

    boolean overCentres() {
        return overCentres;
    }

    boolean overMonths() {
        return overMonths;
    }

    static Adding of(Indicator indicator) {
        return of(
                indicator.formula().overCentres() == OverCentres.SUM,
                indicator.formula().overTime());
    }

    private static Adding of(boolean centres, OverTime time) {
        return switch (time) {
            case SUM -> centres ? CENTRE_MONTHS : UNIT_MONTHS;
            case LAST -> centres ? CENTRE_LAST : UNIT_LAST;
            case RECOMPUTE -> centres ? CENTRE_SPANS : UNIT_SPANS;
        };
    }
}
