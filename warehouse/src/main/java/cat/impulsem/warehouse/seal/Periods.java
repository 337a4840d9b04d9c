package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;

/** Periods as text that keeps their grain. */
final class Periods {
    private Periods() {}

    static String text(Period period) {
        return period.grain() + ":" + period.first() + ":" + period.last();
    }

    static Period parse(String text) {
        String[] parts = text.split(":");
        return new Period(Period.Grain.valueOf(parts[0]), YearMonth.parse(parts[1]), YearMonth.parse(parts[2]));
    }
}
