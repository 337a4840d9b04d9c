package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.shell.ViewState.Unknown;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an address asks of one page, beside territory, period and language, that the page does not have: it falls back,
 * and says so.
 *
 * @param screen the drawing
 * @param extra the choice
 */
public record Asked(Screen screen, String extra) {
    /** The value where it is none of those that the page knows. */
    public List<Unknown> outside(Collection<String> known) {
        return outside(known::contains);
    }

    /** The same where the page has a rule. */
    public List<Unknown> outside(Predicate<String> known) {
        return text().stream().filter(known.negate()).map(this::unknown).toList();
    }

    /** Those parts of a list that are not known. */
    public List<Unknown> listedOutside(Predicate<String> known) {
        return listed().filter(known.negate()).map(this::unknown).toList();
    }

    /** The parts of a list, separated by commas. */
    public Stream<String> listed() {
        return text().stream().flatMap(text -> Arrays.stream(text.split(",")));
    }

    /** What the parts of a list name, each once, without those that name nothing. */
    public <T> List<T> named(Function<String, Optional<T>> find) {
        return listed().map(find).flatMap(Optional::stream).distinct().toList();
    }

    private Optional<String> text() {
        return Optional.ofNullable(screen.state().extras().get(extra));
    }

    private Unknown unknown(String text) {
        return new Unknown(extra, text);
    }
}
