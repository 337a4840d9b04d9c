package cat.impulsem.warehouse.seal;

import java.util.HashMap;
import java.util.Map;

/** What all earlier releases together did with the figures of one indicator. */
final class PastFigures {
    private final Map<Place, Past> byPlace = new HashMap<>();
    private int revision;

    /**
     * One figure.
     *
     * @param definition definition under which it was last released
     * @param num numerator
     * @param den denominator
     * @param state letter of its state, as in the ledger
     */
    record Past(String definition, double num, double den, char state) {
        boolean isHidden() {
            return state == 'H';
        }

        boolean isSame(Figures figures, int place) {
            return figures.number(place, false) == num && figures.number(place, true) == den;
        }
    }

    static Map<String, PastFigures> of(Iterable<LedgerRecord> records) {
        Map<String, PastFigures> all = new HashMap<>();
        for (LedgerRecord record : records) {
            Ground ground = Records.ground(record);
            record.indicators().forEach(one -> all.computeIfAbsent(one.id(), id -> new PastFigures())
                    .add(ground, one));
        }
        return all;
    }

    private void add(Ground ground, LedgerRecord.Released one) {
        revision = one.revision();
        for (int place = 0; place < ground.size(); place++) {
            char state = one.states().charAt(place);
            if (state != '-') {
                byPlace.put(
                        ground.place(place), new Past(one.definition(), one.nums()[place], one.dens()[place], state));
            }
        }
    }

    Past at(Place place) {
        return byPlace.get(place);
    }

    int revision() {
        return revision;
    }
}
