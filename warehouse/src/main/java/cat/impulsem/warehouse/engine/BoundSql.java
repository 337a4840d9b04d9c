package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts periods into the text of a query as typed literals, the one form that every engine plans alike. Only days and a
 * count of months ever go in, never a text from outside.
 */
final class BoundSql {
    private static final List<String> NAMES = List.of("p0", "p1", "b0", "b1", "months");
    private static final Pattern PARAMETER = Pattern.compile(":(" + String.join("|", NAMES) + ")\\b");

    private BoundSql() {}

    static String of(String sql, Period period, Period baseline) {
        Map<String, String> literals = literals(new Window(period, baseline), period.monthCount());
        return replaced(sql, literals::get);
    }

    /** The same over a span of several periods of that many months. */
    static String ofSpan(String sql, Period span, int months) {
        return replaced(sql, literals(new Window(span, null), months)::get);
    }

    /** The same for many windows in one query; each row begins with the number of its window. */
    static String ofMany(String sql, List<Window> windows) {
        List<String> rows = new ArrayList<>();
        for (Window window : windows) {
            Map<String, String> literals = literals(window, window.period().monthCount());
            String values = NAMES.stream().map(literals::get).collect(Collectors.joining(", "));
            rows.add("(" + rows.size() + ", " + values + ")");
        }
        return "select asked_window.window_no, answer.* from (values " + String.join(", ", rows)
                + ") as asked_window(window_no, " + String.join(", ", NAMES) + "), lateral ("
                + replaced(sql, name -> "asked_window." + name) + ") as answer";
    }

    private static Map<String, String> literals(Window window, int months) {
        Period period = window.period();
        Period base = window.baseline() == null ? period : window.baseline();
        return Map.of(
                "p0", day(period.start()),
                "p1", day(period.end()),
                "b0", day(base.start()),
                "b1", day(base.end()),
                "months", String.valueOf(months));
    }

    private static String replaced(String sql, UnaryOperator<String> value) {
        return PARAMETER.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    static String day(LocalDate date) {
        return "date '" + date + "'";
    }
}
