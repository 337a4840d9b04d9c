package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.Values;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The largest relative differences against the year before, inside the chosen territory. */
final class LargestChanges {
    private static final int SHOWN = 7;
    private static final int OF_ONE_INDICATOR = 2;

    private final Screen screen;
    private final List<Difference> largest;

    LargestChanges(Screen screen) {
        this.screen = screen;
        this.largest = mixed(differences());
    }

    List<Difference> all() {
        return largest;
    }

    Markup sentence(Difference difference) {
        Indicator indicator = difference.indicator();
        double before = difference.before().value();
        double now = difference.now().value();
        String direction = now > before ? "rises" : "falls";
        Markup out = new Markup().link(screen.href(difference.unit()), screen.name(difference.unit()));
        out.text(": ")
                .link(
                        screen.href(
                                "i/" + indicator.id(),
                                screen.state().elsewhere().with(difference.unit())),
                        screen.texts().of(indicator.texts().name()).orElse(indicator.id()));
        return out.text(" "
                + screen.texts()
                        .get(
                                "sentence." + direction,
                                screen.figures().value(before, indicator.measure()),
                                screen.figures().value(now, indicator.measure()),
                                screen.figures().change(before, now, indicator.measure())));
    }

    private List<Difference> differences() {
        UnitKey unit = screen.state().unit();
        List<UnitKey> inside = unit.level() == Level.CENTRE
                ? List.of(unit)
                : screen.vocabulary().partsOf(unit).stream().map(Unit::key).toList();
        Level level = inside.isEmpty() ? unit.level() : inside.getFirst().level();
        Values now = screen.released().values().at(screen.state().period(), level);
        Values before = screen.released().values().at(screen.state().period().yearBefore(), level);
        List<Difference> found = new ArrayList<>();
        for (Indicator indicator : screen.vocabulary().indicators()) {
            for (UnitKey key : inside) {
                found.add(new Difference(indicator, key, before.of(indicator.id(), key), now.of(indicator.id(), key)));
            }
        }
        return found;
    }

    /** A difference that rests on incomplete months would be news of the delivery, not of the service. */
    private List<Difference> mixed(List<Difference> found) {
        Map<String, Integer> taken = new HashMap<>();
        return found.stream()
                .filter(difference -> difference.isSolid(screen))
                .sorted(Comparator.comparingDouble(Difference::relative).reversed())
                .filter(difference -> taken.merge(difference.indicator().id(), 1, Integer::sum) <= OF_ONE_INDICATOR)
                .limit(SHOWN)
                .toList();
    }

    /**
     * One indicator of one territory in two years.
     *
     * @param indicator the indicator
     * @param unit the territory
     * @param before a year ago
     * @param now in the chosen period
     */
    record Difference(Indicator indicator, UnitKey unit, Value before, Value now) {
        double relative() {
            return Math.abs(now.value() - before.value()) / Math.abs(before.value());
        }

        private boolean isSolid(Screen screen) {
            return !indicator.measure().isCount()
                    && before.hasFigure()
                    && now.hasFigure()
                    && !before.isIncomplete()
                    && !now.isIncomplete()
                    && before.value() != 0
                    && !screen.figures().looksEqual(before.value(), now.value(), indicator.measure());
        }
    }
}
