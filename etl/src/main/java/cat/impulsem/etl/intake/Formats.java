package cat.impulsem.etl.intake;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Patterns of dates and times, read strictly: the 31st of April is not a date. */
final class Formats {
    private static final Map<String, DateTimeFormatter> KNOWN = new ConcurrentHashMap<>();

    private Formats() {}

    static DateTimeFormatter of(String pattern) {
        return KNOWN.computeIfAbsent(pattern == null ? "uuuu-MM-dd" : pattern, Formats::create);
    }

    private static DateTimeFormatter create(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
