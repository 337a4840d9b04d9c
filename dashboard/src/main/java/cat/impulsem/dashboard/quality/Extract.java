package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Vocabulary;
import cat.impulsem.dashboard.shell.Asked;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import cat.impulsem.warehouse.text.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is taken away. It lives in the address of the page; preview, files and the address of the files are all made
 * from it.
 *
 * @param indicators which indicators
 * @param units which territories
 * @param breakdown into what these are broken down
 * @param span which periods
 */
record Extract(List<Indicator> indicators, List<UnitKey> units, Breakdown breakdown, Span span) {
    /** Where files are had. */
    static final String PATH = "data/extract";

    /** All indicators that somebody may see. */
    static final String ALL = "all";

    private static final String INDICATORS = "x";
    private static final String UNITS = "u";
    private static final String BREAKDOWN = "b";
    private static final String SPAN = "w";

    /** What the address of the page says; what it leaves open are the main indicators of the chosen territory. */
    static Extract of(Screen screen) {
        Vocabulary vocabulary = screen.vocabulary();
        List<UnitKey> units = gatheredUnits(screen);
        return new Extract(
                indicators(screen),
                units.isEmpty() ? List.of(screen.state().unit()) : units,
                extra(screen, BREAKDOWN).flatMap(Breakdown::of).orElse(Breakdown.NONE),
                extra(screen, SPAN)
                        .flatMap(Span::parse)
                        .filter(span -> !span.periods(vocabulary).isEmpty())
                        .orElse(Span.LATEST12));
    }

    /** What the address asks for that is not there. */
    static List<ViewState.Unknown> unknown(Screen screen) {
        Vocabulary vocabulary = screen.vocabulary();
        return Stream.of(
                        new Asked(screen, INDICATORS)
                                .listedOutside(text -> text.equals(ALL)
                                        || vocabulary.indicator(text).isPresent()),
                        new Asked(screen, UNITS)
                                .listedOutside(text -> unit(screen, text).isPresent()),
                        new Asked(screen, BREAKDOWN)
                                .outside(text -> Breakdown.of(text).isPresent()),
                        new Asked(screen, SPAN).outside(text -> Span.parse(text)
                                .filter(span -> !span.periods(vocabulary).isEmpty())
                                .isPresent()))
                .flatMap(List::stream)
                .toList();
    }

    private static Optional<UnitKey> unit(Screen screen, String text) {
        return UnitKey.parse(text).filter(key -> screen.vocabulary().unit(key).isPresent());
    }

    private static List<Indicator> indicators(Screen screen) {
        Vocabulary vocabulary = screen.vocabulary();
        if (extra(screen, INDICATORS).filter(ALL::equals).isPresent()) {
            return vocabulary.indicators();
        }
        List<Indicator> chosen = gathered(screen);
        return chosen.isEmpty() ? vocabulary.headlines() : chosen;
    }

    /** Indicators that were chosen one by one. */
    static List<Indicator> gathered(Screen screen) {
        return named(screen, INDICATORS, screen.vocabulary()::indicator);
    }

    /** Territories that were chosen one by one. */
    static List<UnitKey> gatheredUnits(Screen screen) {
        return named(screen, UNITS, text -> unit(screen, text));
    }

    private static Optional<String> extra(Screen screen, String name) {
        return Optional.ofNullable(screen.state().extras().get(name));
    }

    private static <T> List<T> named(Screen screen, String extra, Function<String, Optional<T>> find) {
        return new Asked(screen, extra)
                .listed()
                .map(find)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The territories of the rows. */
    List<UnitKey> territories(Vocabulary vocabulary) {
        return breakdown.of(units, vocabulary);
    }

    /** The periods of the rows, oldest first. */
    List<Period> periods(Vocabulary vocabulary) {
        return span.periods(vocabulary);
    }

    /** One row for each figure. */
    long rows(Vocabulary vocabulary) {
        return (long) indicators.size()
                * territories(vocabulary).size()
                * periods(vocabulary).size();
    }

    /** The address of the file, without the server: the same next month. */
    String address(Format format, Language language, Vocabulary vocabulary) {
        return PATH + "?indicator=" + coded(ids(vocabulary))
                + "&units=" + coded(units.stream().map(UnitKey::inUrl).collect(Collectors.joining(",")))
                + "&breakdown=" + breakdown.key()
                + "&period=" + coded(span.inUrl())
                + "&format=" + format.key()
                + "&l=" + language.tag();
    }

    private String ids(Vocabulary vocabulary) {
        return isAll(vocabulary) ? ALL : indicators.stream().map(Indicator::id).collect(Collectors.joining(","));
    }

    /** Whether it has all indicators that somebody may see. */
    boolean isAll(Vocabulary vocabulary) {
        return indicators.size() == vocabulary.indicators().size();
    }

    ViewState withIndicators(Screen screen, List<Indicator> chosen) {
        String ids = new Extract(chosen, units, breakdown, span).ids(screen.vocabulary());
        boolean usual = chosen.isEmpty() || chosen.equals(screen.vocabulary().headlines());
        return screen.state().with(INDICATORS, usual ? null : ids);
    }

    ViewState withUnits(Screen screen, List<UnitKey> chosen) {
        boolean usual = chosen.isEmpty() || chosen.equals(List.of(screen.state().unit()));
        return screen.state()
                .with(UNITS, usual ? null : chosen.stream().map(UnitKey::inUrl).collect(Collectors.joining(",")));
    }

    ViewState with(Screen screen, Breakdown chosen) {
        return screen.state().with(BREAKDOWN, chosen == Breakdown.NONE ? null : chosen.key());
    }

    ViewState with(Screen screen, Span chosen) {
        return screen.state().with(SPAN, chosen.equals(Span.LATEST12) ? null : chosen.inUrl());
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%2F", "/");
    }
}
