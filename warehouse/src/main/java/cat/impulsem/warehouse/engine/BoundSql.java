package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts periods into the text of a query as typed literals, the one form that every engine plans alike. Only days and a
 * count of months ever go in, never a text from outside.
 */
final class BoundSql {
    private static final Pattern PARAMETER = Pattern.compile(":(p0|p1|b0|b1|months)\\b");

    private BoundSql() {}

    static String of(String sql, Period period, Period baseline) {
        return of(sql, period, baseline, period.monthCount());
    }

    /** The same over a span of several periods of that many months. */
    static String ofSpan(String sql, Period span, int months) {
        return of(sql, span, null, months);
    }

    private static String of(String sql, Period period, Period baseline, int months) {
        Period base = baseline == null ? period : baseline;
        Map<String, String> literals = Map.of(
                "p0", day(period.start()),
                "p1", day(period.end()),
                "b0", day(base.start()),
                "b1", day(base.end()),
                "months", String.valueOf(months));
        return PARAMETER.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(literals.get(found.group(1))));
    }

    static String day(LocalDate date) {
        return "date '" + date + "'";
    }
}
