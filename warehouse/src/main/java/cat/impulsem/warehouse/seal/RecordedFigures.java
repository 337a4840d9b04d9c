package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.indicator.Indicator;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Figures as the ledger keeps them, hidden ones included. */
final class RecordedFigures {
    private RecordedFigures() {}

    static Figures of(Ground ground, Indicator indicator, LedgerRecord.Released record) {
        Set<Integer> nothing = new HashSet<>(record.wasNothing());
        ValueRow[] rows = new ValueRow[ground.size()];
        for (int place = 0; place < rows.length; place++) {
            char state = record.states().charAt(place);
            if (state == '-') {
                continue;
            }
            Place one = ground.place(place);
            Unit unit = new Unit(one.level(), one.unit(), 0, one.unit(), null);
            boolean isFigure = state != 'N' && !nothing.contains(place);
            rows[place] = isFigure
                    ? figure(indicator, unit, one, record.nums()[place], record.dens()[place])
                    : new ValueRow(
                            indicator.id(),
                            indicator.version(),
                            unit,
                            one.period(),
                            null,
                            null,
                            null,
                            ValueState.NOT_AVAILABLE,
                            Reason.DENOMINATOR_ZERO,
                            null,
                            null,
                            Set.of());
        }
        return new Figures(indicator, rows);
    }

    private static ValueRow figure(Indicator indicator, Unit unit, Place place, double num, double den) {
        return new ValueRow(
                indicator.id(),
                indicator.version(),
                unit,
                place.period(),
                num,
                den,
                num / den,
                ValueState.VALUE,
                null,
                null,
                null,
                Set.of());
    }

    static BitSet hidden(LedgerRecord.Released record) {
        BitSet hidden = new BitSet();
        for (int place = 0; place < record.states().length(); place++) {
            hidden.set(place, record.states().charAt(place) == 'H');
        }
        return hidden;
    }

    /** The teams behind an indicator as they were found to be when the release was made. */
    static Teams teams(Ground ground, LedgerRecord record, String indicator) {
        return teams(
                ground,
                record.cubes().stream()
                        .filter(cube -> cube.indicators().contains(indicator))
                        .toList());
    }

    private static Teams teams(Ground ground, List<LedgerRecord.Proofs> cubes) {
        Set<Place> uneven = new HashSet<>();
        cubes.forEach(cube -> cube.unevenTeams().forEach(place -> uneven.add(ground.place(place))));
        return (mode, unit, period, minimum) -> !uneven.contains(new Place(mode, unit.level(), unit.code(), period));
    }
}
