package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Period;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which periods are taken away. Words count from the latest data, so that the same address gives the newer figures next
 * month: {@code latest}, {@code latest12}, {@code latestyear}, {@code last12}, {@code months}, {@code quarters},
 * {@code halves}, {@code years}. What is written as months stays as it is: {@code 2024}, {@code 2024-H1},
 * {@code 2024-Q3}, {@code 2024-03}, {@code 2024-05..2025-04}, {@code 2021-01/2025-12}. Where periods come one by one they
 * are the shortest that there are: months of indicators; months, quarters, halves or years of an analysis.
 *
 * @param inUrl its form in an address
 */
record Span(String inUrl) {
    /** The last twelve months as one figure. */
    static final Span LATEST12 = new Span("latest12");

    /** The latest of the shortest periods. */
    static final Span LATEST = new Span("latest");

    /** What a reader is offered beside the period of the page. */
    static final List<Span> OFFERED = List.of(
            LATEST12,
            LATEST,
            new Span("latestyear"),
            new Span("last12"),
            new Span("last36"),
            new Span("months"),
            new Span("quarters"),
            new Span("halves"),
            new Span("years"));

    private static final Set<String> SAME_OF_YEARS = Set.of("latestyear", "last12");
    private static final Map<String, Grain> ALL_OF =
            Map.of("months", Grain.MONTH, "quarters", Grain.QUARTER, "halves", Grain.HALF_YEAR, "years", Grain.YEAR);
    private static final Pattern LAST = Pattern.compile("last(\\d{1,3})");
    private static final String TO = "/";

    /** Reads one of the forms. */
    static Optional<Span> parse(String text) {
        Span span = new Span(text);
        boolean isWord = OFFERED.contains(span) || LAST.matcher(text).matches();
        return isWord || Period.parse(text).isPresent() || isRun(text) ? Optional.of(span) : Optional.empty();
    }

    /** Those that are of use where there are these periods: of years alone the latest is the latest year. */
    static Stream<Span> offered(List<Period> all) {
        boolean years = shortest(all) == Grain.YEAR;
        return OFFERED.stream().filter(span -> !years || !SAME_OF_YEARS.contains(span.inUrl));
    }

    /** Whether it counts from the latest data, so that it means other months when there are newer ones. */
    boolean isCounted() {
        return OFFERED.contains(this) || LAST.matcher(inUrl).matches();
    }

    /**
     * Its periods, oldest first, all of one grain.
     *
     * @param all those that there are, latest first
     * @return none where there are none of them
     */
    List<Period> periods(List<Period> all) {
        Matcher last = LAST.matcher(inUrl);
        return switch (inUrl) {
            case "latest" -> latest(all, shortest(all), 1);
            case "latest12" -> latest(all, Grain.ROLLING12, 1);
            case "latestyear" -> latest(all, Grain.YEAR, 1);
            case String word when ALL_OF.containsKey(word) -> latest(all, ALL_OF.get(word), Integer.MAX_VALUE);
            case String months
            when last.matches() ->
                latest(
                        all,
                        shortest(all),
                        Integer.parseInt(last.group(1)) / shortest(all).months());
            case String run when run.contains(TO) -> run(all);
            default -> Period.parse(inUrl).filter(all::contains).stream().toList();
        };
    }

    private static Grain shortest(List<Period> all) {
        return all.stream()
                .map(Period::grain)
                .filter(grain -> grain != Grain.ROLLING12)
                .min(Comparator.comparingInt(Grain::months))
                .orElse(Grain.MONTH);
    }

    private static List<Period> latest(List<Period> all, Grain grain, int count) {
        return all.stream()
                .filter(period -> period.grain() == grain)
                .limit(count)
                .toList()
                .reversed();
    }

    private List<Period> run(List<Period> all) {
        YearMonth from = YearMonth.parse(inUrl.split(TO)[0]);
        YearMonth to = YearMonth.parse(inUrl.split(TO)[1]);
        return latest(all, shortest(all), Integer.MAX_VALUE).stream()
                .filter(period ->
                        !period.first().isBefore(from) && !period.last().isAfter(to))
                .toList();
    }

    private static boolean isRun(String text) {
        String[] ends = text.split(TO, -1);
        try {
            return ends.length == 2 && !YearMonth.parse(ends[0]).isAfter(YearMonth.parse(ends[1]));
        } catch (DateTimeException noMonths) {
            return false;
        }
    }
}
