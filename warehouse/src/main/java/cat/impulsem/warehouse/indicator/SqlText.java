package cat.impulsem.warehouse.indicator;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be read off the text of a query without running it. */
public final class SqlText {
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+([a-z_]\\w*)");
    private static final Pattern STEP = Pattern.compile("([a-z_]\\w*)\\s+as\\s*\\(");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]\\w*)");
    private static final Pattern WORD = Pattern.compile("[a-z_]\\w*");

    private SqlText() {}

    /** Tables and views that it reads; steps of its own left out. */
    public static Set<String> tables(String sql) {
        Set<String> tables = found(READ, sql);
        tables.removeAll(found(STEP, sql));
        return tables;
    }

    /** Names of its parameters, without the colon. */
    public static Set<String> parameters(String sql) {
        return found(PARAMETER, sql);
    }

    /** Every word, and so every column that it can name. */
    public static Set<String> words(String sql) {
        return found(WORD, sql);
    }

    private static Set<String> found(Pattern pattern, String sql) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(sql.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            names.add(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1));
        }
        return names;
    }
}
