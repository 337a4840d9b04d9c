package cat.impulsem.dashboard.export;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.shell.Screen;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a table is about. Whoever draws a table says it: the choices of the page are not always those of its tables.
 *
 * @param what what it holds, as the first part of the file's name
 * @param units territories it is of
 * @param when its months
 * @param page address of the page without parameters
 * @param subject what it is figures of
 */
public record About(String what, List<UnitKey> units, When when, String page, Subject subject) {
    /**
     * The months of a table.
     *
     * @param inName as in a file's name; the two dots of an address are allowed
     * @param words in words
     */
    public record When(String inName, String words) {
        /** A run of single months. */
        public static When of(Screen screen, YearMonth first, YearMonth last) {
            return new When(
                    first + "_" + last,
                    screen.figures().month(first) + " – " + screen.figures().month(last));
        }

        /** Those of a period. */
        public static When of(Screen screen, Period period) {
            return new When(period.inUrl(), screen.figures().period(period));
        }
    }

    /**
     * What figures are of.
     *
     * @param indicators indicators whose definitions go with the table
     * @param analyses analyses whose definitions go with it
     */
    public record Subject(List<Indicator> indicators, List<Analysis> analyses) {
        /** Neither an indicator nor an analysis. */
        public static final Subject NONE = new Subject(List.of(), List.of());

        /** Ids of the tables that they rest on, each once. */
        public List<String> sources() {
            return Stream.concat(
                            indicators.stream().flatMap(indicator -> indicator.calculation().sources().stream()),
                            analyses.stream().flatMap(analysis -> analysis.sources().stream()))
                    .distinct()
                    .toList();
        }

        /** Indicators alone. */
        public static Subject of(List<Indicator> indicators) {
            return new Subject(indicators, List.of());
        }

        /** One analysis alone. */
        public static Subject of(Analysis analysis) {
            return new Subject(List.of(), List.of(analysis));
        }
    }

    /** A table of one territory. */
    public About(String what, UnitKey unit, When when, String page, Subject subject) {
        this(what, List.of(unit), when, page, subject);
    }

    /** A table of the territory and the months that are chosen on the page. */
    public static About chosen(Screen screen, String what, String page, Subject subject) {
        return new About(
                what, screen.state().unit(), When.of(screen, screen.state().period()), page, subject);
    }

    String where() {
        return units.stream().map(UnitKey::inUrl).collect(Collectors.joining("-"));
    }

    String whereInWords(Screen screen) {
        return units.stream().map(screen::name).collect(Collectors.joining(", "));
    }
}
