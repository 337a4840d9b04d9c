package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.ByFigure;
import cat.impulsem.dashboard.data.Compared;
import cat.impulsem.dashboard.data.ComparisonQueries;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Comparison;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.shell.Screen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A centre beside the centres most like it; no columns for other territories and for who may not see all of these. */
final class Peers {
    private final Screen screen;
    private final ByFigure<Compared> found;
    private final List<UnitKey> centres;
    private final boolean isShown;

    private Peers(Screen screen, ByFigure<Compared> found, List<UnitKey> centres, boolean isShown) {
        this.screen = screen;
        this.found = found;
        this.centres = centres;
        this.isShown = isShown;
    }

    static Peers of(Screen screen, List<Indicator> indicators) {
        UnitKey unit = screen.state().unit();
        if (unit.level() != Level.CENTRE) {
            return new Peers(screen, null, List.of(), false);
        }
        ComparisonQueries comparisons = screen.released().comparisons();
        ByFigure<Compared> found =
                comparisons.against(Compared.PEERS, screen.state().period(), unit);
        List<UnitKey> centres = comparisons.peers(unit).stream()
                .map(code -> new UnitKey(Level.CENTRE, code))
                .toList();
        boolean isShown = indicators.stream()
                .anyMatch(indicator -> found.of(indicator.id(), unit).isPresent());
        return new Peers(screen, found, centres, isShown);
    }

    List<Column> columns() {
        return isShown
                ? List.of(
                        Column.numbers(screen.texts().get("column.peers")),
                        Column.words(screen.texts().get("column.peersWord")).onlyInFiles())
                : List.of();
    }

    /** What the similar centres come to together, and under it how the centre stands beside that. */
    List<Cell> cells(Indicator indicator) {
        if (!isShown) {
            return List.of();
        }
        Optional<Compared> compared = found.of(indicator.id(), screen.state().unit());
        if (compared.isEmpty()) {
            Cell none = Cell.text("–").looking("missing").because(screen.texts().get("peers.untested"));
            return List.of(none, Cell.text(""));
        }
        double value = compared.get().value();
        Cell word = new Comparison(screen.texts(), screen.figures()).word(compared);
        return List.of(
                Cell.number(
                                screen.figures().value(value, indicator.measure()),
                                value,
                                indicator.measure().decimals())
                        .with(new Markup().element("span", word.text(), "class", "sub")),
                word);
    }

    /** Who they are. */
    Optional<String> words() {
        return isShown && !centres.isEmpty()
                ? Optional.of(screen.texts()
                        .get("peers.are", centres.stream().map(screen::name).collect(Collectors.joining(", "))))
                : Optional.empty();
    }
}
