package cat.impulsem.dashboard.compare;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Unit;
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
 * What is compared; it lives in the address.
 *
 * @param units two to six territories; the others are told apart from the first
 * @param indicators one to three indicators
 */
record Selection(List<UnitKey> units, List<Indicator> indicators) {
    static final int MOST_UNITS = 6;
    static final int MOST_INDICATORS = 3;
    private static final String UNITS = "u";
    private static final String INDICATORS = "x";

    static Selection of(Screen screen) {
        Vocabulary vocabulary = screen.vocabulary();
        List<UnitKey> units = new Asked(screen, UNITS).named(text -> unit(screen, text));
        List<Indicator> indicators = new Asked(screen, INDICATORS).named(vocabulary::indicator);
        return new Selection(
                units.isEmpty()
                        ? proposed(screen)
                        : units.stream().limit(MOST_UNITS).toList(),
                indicators.isEmpty()
                        ? vocabulary.headlines().stream()
                                .filter(indicator -> !indicator.measure().isCount())
                                .limit(MOST_INDICATORS)
                                .toList()
                        : indicators.stream().limit(MOST_INDICATORS).toList());
    }

    private static Optional<UnitKey> unit(Screen screen, String text) {
        return UnitKey.parse(text).filter(key -> screen.vocabulary().unit(key).isPresent());
    }

    /** What the address asks for that is not there, and what is one too many. */
    static List<ViewState.Unknown> unknown(Screen screen) {
        Vocabulary vocabulary = screen.vocabulary();
        Selection chosen = of(screen);
        List<UnitKey> units = chosen.units();
        List<Indicator> indicators = chosen.indicators();
        return Stream.concat(
                        new Asked(screen, UNITS)
                                        .listedOutside(text -> unit(screen, text)
                                                .filter(units::contains)
                                                .isPresent())
                                        .stream(),
                        new Asked(screen, INDICATORS)
                                        .listedOutside(text -> vocabulary
                                                .indicator(text)
                                                .filter(indicators::contains)
                                                .isPresent())
                                        .stream())
                .toList();
    }

    /** A centre beside those most like it, a district as its centres, the city as its districts. */
    private static List<UnitKey> proposed(Screen screen) {
        UnitKey chosen = screen.state().unit();
        Stream<UnitKey> beside = chosen.level() == Level.CENTRE
                ? screen.released().comparisons().peers(chosen).stream().map(code -> new UnitKey(Level.CENTRE, code))
                : screen.vocabulary().partsOf(chosen).stream().map(Unit::key);
        Stream<UnitKey> first = chosen.level() == Level.CENTRE ? Stream.of(chosen) : Stream.empty();
        return Stream.concat(first, beside)
                .filter(key -> screen.vocabulary().unit(key).isPresent())
                .limit(MOST_UNITS)
                .toList();
    }

    ViewState with(ViewState state, List<UnitKey> chosen) {
        return state.with(UNITS, chosen.stream().map(UnitKey::inUrl).collect(Collectors.joining(",")));
    }

    ViewState withIndicators(ViewState state, List<Indicator> chosen) {
        return state.with(INDICATORS, chosen.stream().map(Indicator::id).collect(Collectors.joining(",")));
    }
}
