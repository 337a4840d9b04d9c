package cat.impulsem.warehouse.seal;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Figures that are counted anew for each unit, as different persons. A unit changes only if, against every release that had it,
 * nothing changed or five did; and only if what changed in it besides its changed parts is not of few either.
 */
final class WaitingUnits implements Waiting {
    private final Ground ground;
    private final Grid grid;
    private final Figures figures;
    private final PastFigures past;
    private final String definition;
    private final int[] homes;
    private final BitSet waiting = new BitSet();

    WaitingUnits(Ground ground, Grid grid, Figures figures, PastFigures past, String definition) {
        this.ground = ground;
        this.grid = grid;
        this.figures = figures;
        this.past = past;
        this.definition = definition;
        homes = new int[grid.size()];
        for (int atom = 0; atom < homes.length; atom++) {
            homes[atom] = grid.home(atom);
            waiting.set(atom, homes[atom] >= 0 && isFew(homes[atom]));
        }
        if (!waiting.isEmpty()) {
            spread();
        }
    }

    private boolean isFew(int place) {
        return past.all(ground.place(place), definition).stream()
                .anyMatch(before -> Makeup.isFew(figures.number(place, false) - before.num())
                        || Makeup.isFew(figures.number(place, true) - before.den()));
    }

    /** Whoever waits may make others wait: until nothing follows from what is shown. */
    private void spread() {
        int size;
        do {
            size = waiting.cardinality();
            for (Limit limit : grid.limits()) {
                spread(limit, false);
                spread(limit, true);
            }
        } while (waiting.cardinality() > size);
    }

    private void spread(Limit limit, boolean isDenominator) {
        if (limit.isCover() && !waiting.get(limit.whole())) {
            double rest = change(limit.whole(), isDenominator);
            for (int part : limit.parts()) {
                rest -= waiting.get(part) ? 0 : change(part, isDenominator);
            }
            boolean isTold = Makeup.isFew(rest) && anyWaits(limit);
            waiting.set(limit.whole(), isTold);
        }
        boolean breaks = limit.broken(atom -> Math.round(released(atom, isDenominator))) > 0
                && limit.broken(atom -> Math.round(number(atom, isDenominator))) == 0;
        if (breaks) {
            waiting.set(limit.whole());
            for (int part : limit.parts()) {
                waiting.set(part);
            }
        }
    }

    private boolean anyWaits(Limit limit) {
        for (int part : limit.parts()) {
            if (waiting.get(part)) {
                return true;
            }
        }
        return false;
    }

    private double number(int atom, boolean isDenominator) {
        return homes[atom] < 0 ? 0 : figures.number(homes[atom], isDenominator);
    }

    private double before(int atom, boolean isDenominator) {
        if (homes[atom] < 0) {
            return 0;
        }
        List<PastFigures.Past> all = past.all(ground.place(homes[atom]), definition);
        if (all.isEmpty()) {
            return number(atom, isDenominator);
        }
        return isDenominator ? all.getLast().den() : all.getLast().num();
    }

    private double change(int atom, boolean isDenominator) {
        return number(atom, isDenominator) - before(atom, isDenominator);
    }

    private double released(int atom, boolean isDenominator) {
        return waiting.get(atom) ? before(atom, isDenominator) : number(atom, isDenominator);
    }

    @Override
    public BitSet atoms() {
        return waiting;
    }

    @Override
    public Kept kept(int place, BitSet atoms, PastFigures.Past before) {
        boolean isWaiting = false;
        for (int atom : grid.atomsOf()[place]) {
            isWaiting |= atoms.get(atom);
        }
        return isWaiting && before != null ? Kept.AS_BEFORE : Kept.AS_IS;
    }

    @Override
    public Map<String, Makeup> makeups(BitSet atoms) {
        return Map.of();
    }
}
