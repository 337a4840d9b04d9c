package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all earlier releases together did with the figures of one indicator. */
final class PastFigures {
    private final Map<Place, List<Past>> byPlace = new HashMap<>();
    private final Map<String, Map<String, List<Makeup>>> makeups = new HashMap<>();
    private int revision;

    /**
     * One figure.
     *
     * @param definition definition under which it was last released
     * @param num numerator
     * @param den denominator
     * @param state letter of its state, as in the ledger
     * @param isTold whether it was hidden only for what it tells of another indicator
     * @param isSilent whether proofs could count on it that all of its level and time is hidden
     */
    record Past(String definition, double num, double den, char state, boolean isTold, boolean isSilent) {
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
                    .add(ground, one, record.silentOf(one.id())));
        }
        return all;
    }

    private void add(Ground ground, LedgerRecord.Released one, Set<String> silent) {
        revision = one.revision();
        Map<String, List<Makeup>> own = makeups.computeIfAbsent(one.definition(), none -> new HashMap<>());
        Set<Integer> told = Set.copyOf(one.told());
        one.makeups().forEach((key, written) -> add(own, key, Makeup.read(written)));
        for (int place = 0; place < ground.size(); place++) {
            char state = one.states().charAt(place);
            if (state == '-') {
                continue;
            }
            Place at = ground.place(place);
            byPlace.computeIfAbsent(at, none -> new ArrayList<>())
                    .add(new Past(
                            one.definition(),
                            one.nums()[place],
                            one.dens()[place],
                            state,
                            told.contains(place),
                            state == 'H' && (silent == null || silent.contains(Silence.name(at)))));
            // Ledgers of earlier programs knew no makeups.
            if (one.makeups().isEmpty() && at.mode() == ViewMode.WAS && at.level() == Level.CENTRE) {
                add(own, at.extent(), new Makeup(one.nums()[place], one.dens()[place], null));
            }
        }
    }

    private static void add(Map<String, List<Makeup>> own, String key, Makeup makeup) {
        own.computeIfAbsent(key, none -> new ArrayList<>()).add(makeup);
    }

    /** The figure as it was last released, or null. */
    Past at(Place place) {
        List<Past> all = byPlace.get(place);
        return all == null ? null : all.getLast();
    }

    /** Whether any release showed it, even that it was nothing, or could not count on it that all beside it is hidden. */
    boolean wasSpokenOf(Place place) {
        return byPlace.getOrDefault(place, List.of()).stream().anyMatch(one -> !one.isSilent());
    }

    /** The figure in every release that had it by that definition, the last one last. */
    List<Past> all(Place place, String definition) {
        return byPlace.getOrDefault(place, List.of()).stream()
                .filter(one -> one.definition().equals(definition))
                .toList();
    }

    /** What a centre's figure was made of in every release by that definition, the last one last. */
    List<Makeup> makeups(String extent, String definition) {
        return makeups.getOrDefault(definition, Map.of()).getOrDefault(extent, List.of());
    }

    int revision() {
        return revision;
    }
}
