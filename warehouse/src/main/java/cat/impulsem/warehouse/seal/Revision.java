package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares the figures of an indicator with those that were released before. A change of few people would show as the
 * difference of two releases: the smallest figures that it concerns keep what they were, in every sum that they are part
 * of, and the change waits until there are more.
 */
final class Revision {
    private final Ground ground;
    private final Figures figures;
    private final PastFigures past;
    private final String definition;
    private final Waiting waiting;

    Revision(
            Ground ground,
            Cube.Grids grids,
            Figures figures,
            PastFigures past,
            String definition,
            Contributors contributors) {
        this.ground = ground;
        this.figures = figures;
        this.past = past;
        this.definition = definition;
        Grid grid = grids.of(Adding.of(figures.indicator()));
        waiting = grid.adding().overCentres()
                ? new WaitingCentres(ground, grid, figures, past, definition, contributors)
                : new WaitingUnits(ground, grid, figures, past, definition);
    }

    /**
     * What becomes of an indicator.
     *
     * @param figures its figures for this release
     * @param number how often figures of earlier periods were changed
     * @param waiting places whose figure is not that of the facts
     * @param makeups what its centres are made of as they are released
     */
    record Outcome(Figures figures, int number, BitSet waiting, Map<String, Makeup> makeups) {
        boolean isHeld() {
            return !waiting.isEmpty();
        }

        Map<String, double[]> written() {
            Map<String, double[]> written = new TreeMap<>();
            makeups.forEach((key, makeup) -> written.put(key, makeup.written()));
            return written;
        }
    }

    private boolean needsProtection() {
        return !figures.indicator().release().minimumCells().isEmpty()
                || figures.indicator().release().sensitivity() != Sensitivity.OPEN;
    }

    /** Atoms that have to stay as they were. */
    BitSet waitingAtoms() {
        return needsProtection() ? waiting.atoms() : new BitSet();
    }

    /**
     * The figures with some atoms as they were.
     *
     * @param atoms those that have to wait, and those that wait with them
     */
    Outcome outcome(BitSet atoms) {
        ValueRow[] rows = figures.rows().clone();
        BitSet places = new BitSet();
        for (int place = 0; place < rows.length; place++) {
            if (rows[place] != null && needsProtection()) {
                ValueRow kept = kept(place, atoms);
                places.set(place, kept != rows[place]);
                rows[place] = kept;
            }
        }
        Figures released = new Figures(figures.indicator(), rows);
        boolean isRevised = ground.all().anyMatch(place -> isRevised(released, place));
        return new Outcome(
                released,
                past.revision() + (isRevised ? 1 : 0),
                places,
                needsProtection() ? waiting.makeups(atoms) : Map.of());
    }

    private boolean isRevised(Figures released, int place) {
        PastFigures.Past before = past.at(ground.place(place));
        return before != null
                && before.definition().equals(definition)
                && (released.isDisplayed(place) || before.state() == 'F' || before.state() == 'W')
                && !before.isSame(released, place);
    }

    private ValueRow kept(int place, BitSet atoms) {
        PastFigures.Past before = past.at(ground.place(place));
        boolean isKnown = before != null && before.definition().equals(definition);
        Waiting.Kept kept = waiting.kept(place, atoms, isKnown ? before : null);
        return switch (kept.how()) {
            case AS_IS -> figures.rows()[place];
            case AS_BEFORE -> isKnown ? asBefore(place, before) : marked(missing(place));
            case MOVED ->
                isNothing(kept) ? marked(missing(place)) : with(figures.rows()[place], kept.num(), kept.den());
        };
    }

    private static boolean isNothing(Waiting.Kept kept) {
        return Makeup.isNone(kept.num()) && Makeup.isNone(kept.den());
    }

    private ValueRow missing(int place) {
        return figures.rows()[place].unavailable(Reason.NO_DELIVERY);
    }

    private ValueRow asBefore(int place, PastFigures.Past before) {
        ValueRow row = figures.rows()[place];
        if (before.isSame(figures, place) && figures.isDisplayed(place)) {
            return row;
        }
        return before.den() == 0
                ? marked(row.unavailable(Reason.DENOMINATOR_ZERO))
                : with(row, before.num(), before.den());
    }

    private static ValueRow marked(ValueRow row) {
        return row.marked(flags(row));
    }

    private static Set<Flag> flags(ValueRow row) {
        Set<Flag> flags = EnumSet.of(Flag.HELD);
        flags.addAll(row.flags());
        return flags;
    }

    private ValueRow with(ValueRow row, double num, double den) {
        double value = figures.indicator().formula().scale() * num / den;
        ValueState state = num == 0 ? ValueState.ZERO : ValueState.VALUE;
        return new ValueRow(
                row.indicator(),
                row.version(),
                row.unit(),
                row.period(),
                num,
                den,
                value,
                state,
                row.isToBeWithheld() ? row.reason() : null,
                row.coverage(),
                null,
                flags(row));
    }
}
