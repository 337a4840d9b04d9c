package cat.impulsem.etl.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Dates as they head the columns of published tables: 01 ene 2016, 01 Gen. 2023, 2016, 44287. */
final class DateLabels {
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2}) (?:de )?(\\p{L}+) (?:de )?(\\d{4})");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{4}) (\\d{2})(?: (\\d{2}))?");
    private static final Pattern EUROPEAN = Pattern.compile("(\\d{1,2}) (\\d{1,2}) (\\d{4})");
    /** Days of spreadsheets from 1954 to 2118. */
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");

    private static final LocalDate SHEET_EPOCH = LocalDate.of(1899, 12, 30);
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final List<List<String>> MONTHS = List.of(
            List.of("gen", "ene", "jan"),
            List.of("feb"),
            List.of("mar"),
            List.of("abr", "apr"),
            List.of("mai", "may"),
            List.of("jun"),
            List.of("jul"),
            List.of("ago", "aug"),
            List.of("set", "sep"),
            List.of("oct"),
            List.of("nov"),
            List.of("des", "dic", "dec"));
    private static final Map<String, Integer> BY_PREFIX = IntStream.rangeClosed(1, 12)
            .boxed()
            .flatMap(month -> MONTHS.get(month - 1).stream().map(prefix -> Map.entry(prefix, month)))
            .collect(java.util.stream.Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private DateLabels() {}

    static Optional<LocalDate> parse(String label) {
        String folded = Folded.of(label);
        try {
            return read(folded);
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> read(String label) {
        Matcher named = NAMED.matcher(label);
        if (named.matches()) {
            return month(named.group(2)).map(month -> LocalDate.of(number(named, 3), month, number(named, 1)));
        }
        Matcher numbered = NUMBERED.matcher(label);
        if (numbered.matches()) {
            int day = numbered.group(3) == null ? 1 : number(numbered, 3);
            return Optional.of(LocalDate.of(number(numbered, 1), number(numbered, 2), day));
        }
        Matcher european = EUROPEAN.matcher(label);
        if (european.matches()) {
            return Optional.of(LocalDate.of(number(european, 3), number(european, 2), number(european, 1)));
        }
        if (SERIAL.matcher(label).matches()) {
            return Optional.of(SHEET_EPOCH.plusDays(Integer.parseInt(label)));
        }
        return YEAR.matcher(label).matches()
                ? Optional.of(LocalDate.of(Integer.parseInt(label), 1, 1))
                : Optional.empty();
    }

    private static Optional<Integer> month(String name) {
        return name.length() < 3 ? Optional.empty() : Optional.ofNullable(BY_PREFIX.get(name.substring(0, 3)));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
