package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Into what the chosen territories are broken down; the territories themselves always stay. */
enum Breakdown {
    NONE,
    DISTRICTS,
    CENTRES;

    /** Its word in an address. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Breakdown> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** The chosen ones and what lies in them, as far as the person may see it, each once. */
    List<UnitKey> of(List<UnitKey> chosen, Vocabulary vocabulary) {
        return chosen.stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit), inside(unit, vocabulary)))
                .distinct()
                .toList();
    }

    private Stream<UnitKey> inside(UnitKey whole, Vocabulary vocabulary) {
        if (this == NONE || whole.level() == Level.CENTRE) {
            return Stream.empty();
        }
        return vocabulary.unitsOf(this == DISTRICTS ? Level.DISTRICT : Level.CENTRE).stream()
                .map(Unit::key)
                .filter(unit -> !unit.equals(whole) && vocabulary.contains(whole, unit));
    }
}
