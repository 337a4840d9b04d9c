package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Vocabulary;
import cat.impulsem.dashboard.shell.Asked;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the address of the page says of an extract, and the addresses of other choices.
 *
 * @param screen the drawing
 */
record ExtractChoice(Screen screen) {
    private static final String INDICATORS = "x";
    private static final String ANALYSIS = "a";
    private static final String UNITS = "u";
    private static final String BREAKDOWN = "b";
    private static final String SPAN = "w";

    /** The extract; what the address leaves open are the main indicators of the chosen territory. */
    Extract extract() {
        List<UnitKey> units = units();
        Optional<Analysis> analysis = analysis();
        return new Extract(
                analysis.isPresent() ? List.of() : indicatorsOrMain(),
                analysis,
                units.isEmpty() ? List.of(screen.state().unit()) : units,
                extra(BREAKDOWN).flatMap(Breakdown::of).orElse(Breakdown.NONE),
                extra(SPAN)
                        .flatMap(Span::parse)
                        .filter(span -> hasPeriods(span, analysis))
                        .orElse(Extract.usualSpan(analysis)));
    }

    /** What the address asks for that is not there. */
    List<ViewState.Unknown> unknown() {
        Vocabulary vocabulary = screen.vocabulary();
        return Stream.of(
                        new Asked(screen, INDICATORS)
                                .listedOutside(text -> text.equals(Extract.ALL)
                                        || vocabulary.indicator(text).isPresent()),
                        new Asked(screen, ANALYSIS)
                                .outside(text -> analysis(text).isPresent()),
                        new Asked(screen, UNITS)
                                .listedOutside(text -> unit(text).isPresent()),
                        new Asked(screen, BREAKDOWN)
                                .outside(text -> Breakdown.of(text).isPresent()),
                        new Asked(screen, SPAN).outside(text -> Span.parse(text)
                                .filter(span -> hasPeriods(span, analysis()))
                                .isPresent()))
                .flatMap(List::stream)
                .toList();
    }

    /** Analyses that the person may see and that have figures. */
    List<Analysis> analyses() {
        return screen.vocabulary().analyses().stream().filter(this::isThere).toList();
    }

    /** Indicators that were chosen one by one. */
    List<Indicator> indicators() {
        return new Asked(screen, INDICATORS).named(screen.vocabulary()::indicator);
    }

    /** Territories that were chosen one by one. */
    List<UnitKey> units() {
        return new Asked(screen, UNITS).named(this::unit);
    }

    ViewState with(List<Indicator> chosen) {
        Vocabulary vocabulary = screen.vocabulary();
        boolean usual = chosen.isEmpty() || chosen.equals(vocabulary.headlines());
        Extract extract = extract();
        String ids = new Extract(chosen, Optional.empty(), extract.units(), extract.breakdown(), extract.span())
                .ids(vocabulary);
        return with(Optional.empty()).with(INDICATORS, usual ? null : ids);
    }

    /** Another analysis, or the indicators again; periods that it does not have are left behind. */
    ViewState with(Optional<Analysis> chosen) {
        ViewState other = screen.state().with(ANALYSIS, chosen.map(Analysis::id).orElse(null));
        Span span = extract().span();
        boolean stays = hasPeriods(span, chosen) && !span.equals(Extract.usualSpan(chosen));
        return other.with(SPAN, stays ? span.inUrl() : null);
    }

    ViewState withUnits(List<UnitKey> chosen) {
        boolean usual = chosen.isEmpty() || chosen.equals(List.of(screen.state().unit()));
        return screen.state()
                .with(UNITS, usual ? null : chosen.stream().map(UnitKey::inUrl).collect(Collectors.joining(",")));
    }

    ViewState with(Breakdown chosen) {
        return screen.state().with(BREAKDOWN, chosen == Breakdown.NONE ? null : chosen.key());
    }

    ViewState with(Span chosen) {
        return screen.state().with(SPAN, chosen.equals(Extract.usualSpan(analysis())) ? null : chosen.inUrl());
    }

    private List<Indicator> indicatorsOrMain() {
        if (extra(INDICATORS).filter(Extract.ALL::equals).isPresent()) {
            return screen.vocabulary().indicators();
        }
        List<Indicator> chosen = indicators();
        return chosen.isEmpty() ? screen.vocabulary().headlines() : chosen;
    }

    private Optional<Analysis> analysis() {
        return extra(ANALYSIS).flatMap(this::analysis);
    }

    private Optional<Analysis> analysis(String id) {
        return screen.released().analyses().find(id).filter(this::isThere);
    }

    private boolean isThere(Analysis analysis) {
        return screen.permissions().sees(analysis)
                && !screen.released().analyses().periods(analysis).isEmpty();
    }

    private boolean hasPeriods(Span span, Optional<Analysis> analysis) {
        return !span.periods(Extract.allPeriods(screen, analysis)).isEmpty();
    }

    private Optional<UnitKey> unit(String text) {
        return UnitKey.parse(text).filter(key -> screen.vocabulary().unit(key).isPresent());
    }

    private Optional<String> extra(String name) {
        return Optional.ofNullable(screen.state().extras().get(name));
    }
}
