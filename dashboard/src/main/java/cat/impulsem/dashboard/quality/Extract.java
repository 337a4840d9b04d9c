package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Vocabulary;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.warehouse.text.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is taken away: figures of indicators, or all rows of one analysis. It lives in the address of the page; preview,
 * files and the address of the files are all made from it.
 *
 * @param indicators which indicators; none where an analysis is taken
 * @param analysis which analysis
 * @param units which territories
 * @param breakdown into what these are broken down
 * @param span which periods
 */
record Extract(
        List<Indicator> indicators, Optional<Analysis> analysis, List<UnitKey> units, Breakdown breakdown, Span span) {
    /** Where files are had. */
    static final String PATH = "data/extract";

    /** All indicators that somebody may see. */
    static final String ALL = "all";

    /** The periods that nobody has to ask for. */
    static Span usualSpan(Optional<Analysis> analysis) {
        return analysis.isPresent() ? Span.LATEST : Span.LATEST12;
    }

    /** All periods that there are of what is taken, latest first. */
    static List<Period> allPeriods(Screen screen, Optional<Analysis> analysis) {
        return analysis.map(screen.released().analyses()::periods)
                .orElseGet(() -> screen.vocabulary().periods());
    }

    /** The territories of the rows. */
    List<UnitKey> territories(Vocabulary vocabulary) {
        return breakdown.of(units, vocabulary);
    }

    /** The periods of the rows, oldest first. */
    List<Period> periods(Screen screen) {
        return span.periods(allPeriods(screen, analysis));
    }

    /** One row for each figure. */
    long rows(Screen screen) {
        List<UnitKey> territories = territories(screen.vocabulary());
        List<Period> periods = periods(screen);
        return analysis.map(one -> screen.released().analysisExtracts().count(one, territories, periods))
                .orElseGet(() -> (long) indicators.size() * territories.size() * periods.size());
    }

    /** What the figures are of. */
    About.Subject subject() {
        return new About.Subject(indicators, analysis.stream().toList());
    }

    /** The address of the file, without the server: the same next month. */
    String address(Format format, Language language, Vocabulary vocabulary) {
        String what = analysis.map(one -> "analysis=" + coded(one.id()))
                .orElseGet(() -> "indicator=" + coded(ids(vocabulary)));
        return PATH + "?" + what
                + "&units=" + coded(units.stream().map(UnitKey::inUrl).collect(Collectors.joining(",")))
                + "&breakdown=" + breakdown.key()
                + "&period=" + coded(span.inUrl())
                + "&format=" + format.key()
                + "&l=" + language.tag();
    }

    /** The indicators as in an address. */
    String ids(Vocabulary vocabulary) {
        return isAll(vocabulary) ? ALL : indicators.stream().map(Indicator::id).collect(Collectors.joining(","));
    }

    /** Whether it has all indicators that somebody may see. */
    boolean isAll(Vocabulary vocabulary) {
        return indicators.size() == vocabulary.indicators().size();
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%2F", "/");
    }
}
