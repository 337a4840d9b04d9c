package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Vocabulary;
import cat.impulsem.warehouse.text.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything that decides what a page shows, and the only reader and writer of addresses.
 *
 * @param unit the chosen territory
 * @param period the chosen months
 * @param language the language of the texts
 * @param extras choices of a single page, such as {@code n} level, {@code o} order, {@code m} source table
 */
public record ViewState(UnitKey unit, Period period, Language language, Map<String, String> extras) {
    private static final List<String> EXTRAS = List.of("n", "o", "m", "k", "v", "u", "x", "a", "b", "w");

    /** What is shown when an address says nothing: where the grants of the person begin. */
    public static ViewState initial(Vocabulary vocabulary, Language language) {
        return new ViewState(vocabulary.home(), vocabulary.defaultPeriod(), language, Map.of());
    }

    /** Reads the parameters of an address; what is not known falls back and is told. */
    public static Reading read(Map<String, String> query, Vocabulary vocabulary, ViewState initial) {
        List<Unknown> unknown = new ArrayList<>();
        UnitKey unit = known(query, "t", unknown, text -> UnitKey.parse(text)
                        .filter(key -> vocabulary.unit(key).isPresent()))
                .orElseGet(() -> instead(query.get("t"), vocabulary, initial));
        Period period = known(query, "p", unknown, text -> Period.parse(text).filter(vocabulary.periods()::contains))
                .orElse(initial.period());
        Language language = known(query, "l", unknown, ViewState::language).orElse(initial.language());
        Map<String, String> extras = new TreeMap<>(query);
        extras.keySet().retainAll(EXTRAS);
        return new Reading(new ViewState(unit, period, language, Map.copyOf(extras)), List.copyOf(unknown));
    }

    /** The parameters of the address, without what is the same as initially; empty or beginning with a question mark. */
    public String query(ViewState initial) {
        Map<String, String> parameters = new TreeMap<>(extras);
        // Only the city may be left out: an address that is passed on must not mean another's own territory.
        putUnlessSame(parameters, "t", unit.inUrl(), UnitKey.CITY.equals(initial.unit()) ? UnitKey.CITY.inUrl() : "");
        putUnlessSame(parameters, "p", period.inUrl(), initial.period().inUrl());
        putUnlessSame(parameters, "l", language.tag(), initial.language().tag());
        String joined = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return joined.isEmpty() ? "" : "?" + joined;
    }

    /** The same with another territory. */
    public ViewState with(UnitKey newUnit) {
        return new ViewState(newUnit, period, language, extras);
    }

    /** The same with another period. */
    public ViewState with(Period newPeriod) {
        return new ViewState(unit, newPeriod, language, extras);
    }

    /** The same in another language. */
    public ViewState with(Language newLanguage) {
        return new ViewState(unit, period, newLanguage, extras);
    }

    /** The same with a choice of this page; null takes the choice back. */
    public ViewState with(String extra, String value) {
        Map<String, String> changed = new TreeMap<>(extras);
        if (value == null) {
            changed.remove(extra);
        } else {
            changed.put(extra, value);
        }
        return new ViewState(unit, period, language, Map.copyOf(changed));
    }

    /** The same without the choices of a single page. */
    public ViewState elsewhere() {
        return new ViewState(unit, period, language, Map.of());
    }

    /** A centre that closed gives way to its district, where the centre that continues it is found. */
    private static UnitKey instead(String text, Vocabulary vocabulary, ViewState initial) {
        return Optional.ofNullable(text)
                .flatMap(UnitKey::parse)
                .flatMap(vocabulary::former)
                .map(Unit::parent)
                .filter(district -> vocabulary.unit(district).isPresent())
                .orElse(initial.unit());
    }

    private static Optional<Language> language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    private static <T> Optional<T> known(
            Map<String, String> query, String parameter, List<Unknown> unknown, Reader<T> reader) {
        String text = query.get(parameter);
        if (text == null) {
            return Optional.empty();
        }
        Optional<T> value = reader.read(text);
        if (value.isEmpty()) {
            unknown.add(new Unknown(parameter, text));
        }
        return value;
    }

    private static void putUnlessSame(Map<String, String> parameters, String name, String value, String same) {
        if (!value.equals(same)) {
            parameters.put(name, value);
        }
    }

    /** Reads one value of an address. */
    @FunctionalInterface
    private interface Reader<T> {
        Optional<T> read(String text);
    }

    /**
     * What an address said.
     *
     * @param state what to show
     * @param unknown what it asked for that does not exist
     */
    public record Reading(ViewState state, List<Unknown> unknown) {}

    /**
     * A value that does not exist in this snapshot.
     *
     * @param parameter which parameter had it
     * @param text the value
     */
    public record Unknown(String parameter, String text) {}
}
