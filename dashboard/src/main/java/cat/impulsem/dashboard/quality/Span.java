package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.Vocabulary;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which periods are taken away. Words count from the latest data, so that the same address gives the newer figures next
 * month: {@code latest}, {@code latest12}, {@code latestyear}, {@code last12}, {@code months}, {@code years}. What is
 * written as months stays as it is: {@code 2024}, {@code 2024-03}, {@code 2024-05..2025-04}, {@code 2021-01/2025-12}.
 *
 * @param inUrl its form in an address
 */
record Span(String inUrl) {
    /** The last twelve months as one figure. */
    static final Span LATEST12 = new Span("latest12");

    /** What a reader is offered beside the period of the page. */
    static final List<Span> OFFERED = List.of(
            LATEST12,
            new Span("latest"),
            new Span("latestyear"),
            new Span("last12"),
            new Span("last36"),
            new Span("months"),
            new Span("years"));

    private static final Pattern LAST = Pattern.compile("last(\\d{1,3})");
    private static final String TO = "/";

    /** Reads one of the forms. */
    static Optional<Span> parse(String text) {
        Span span = new Span(text);
        boolean isWord = OFFERED.contains(span) || LAST.matcher(text).matches();
        return isWord || Period.parse(text).isPresent() || isRun(text) ? Optional.of(span) : Optional.empty();
    }

    /** Whether it counts from the latest data, so that it means other months when there are newer ones. */
    boolean isCounted() {
        return OFFERED.contains(this) || LAST.matcher(inUrl).matches();
    }

    /** The periods, oldest first, all of one grain; empty where the snapshot has none of them. */
    List<Period> periods(Vocabulary vocabulary) {
        Matcher last = LAST.matcher(inUrl);
        return switch (inUrl) {
            case "latest" -> latest(vocabulary, Grain.MONTH, 1);
            case "latest12" -> latest(vocabulary, Grain.ROLLING12, 1);
            case "latestyear" -> latest(vocabulary, Grain.YEAR, 1);
            case "months" -> latest(vocabulary, Grain.MONTH, Integer.MAX_VALUE);
            case "years" -> latest(vocabulary, Grain.YEAR, Integer.MAX_VALUE);
            case String months when last.matches() -> latest(vocabulary, Grain.MONTH, Integer.parseInt(last.group(1)));
            case String run when run.contains(TO) -> run(vocabulary);
            default ->
                Period.parse(inUrl).filter(vocabulary.periods()::contains).stream()
                        .toList();
        };
    }

    private static List<Period> latest(Vocabulary vocabulary, Grain grain, int count) {
        return vocabulary.periodsOf(grain).stream().limit(count).toList().reversed();
    }

    private List<Period> run(Vocabulary vocabulary) {
        YearMonth from = YearMonth.parse(inUrl.split(TO)[0]);
        YearMonth to = YearMonth.parse(inUrl.split(TO)[1]);
        return vocabulary.periodsOf(Grain.MONTH).reversed().stream()
                .filter(month -> !month.first().isBefore(from) && !month.first().isAfter(to))
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
