package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.disclosure.Attacker;
import cat.impulsem.warehouse.disclosure.Bounds;
import cat.impulsem.warehouse.disclosure.BoundsAudit;
import cat.impulsem.warehouse.disclosure.Cell;
import cat.impulsem.warehouse.disclosure.Deadline;
import cat.impulsem.warehouse.disclosure.DisclosureProblem;
import cat.impulsem.warehouse.disclosure.Inequality;
import cat.impulsem.warehouse.disclosure.Relation;
import cat.impulsem.warehouse.disclosure.Safety;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One series of figures of a published snapshot as the solver sees it: what is shown and hidden is read from the released
 * files, what ties it from units and months. It shares nothing with the proofs. The ledger is asked for true values of
 * hidden figures, to know which of them are small.
 */
public final class ReleasedLattice {
    private final Ground ground;
    private final LedgerRecord.Released truth;
    private final boolean isDenominator;
    private final Map<Integer, Boolean> isHidden = new TreeMap<>();

    private ReleasedLattice(Ground ground, LedgerRecord.Released truth, boolean isDenominator) {
        this.ground = ground;
        this.truth = truth;
        this.isDenominator = isDenominator;
    }

    /** Numerators or denominators of one indicator. */
    public static ReleasedLattice of(StoreLayout store, String snapshot, String indicator, boolean isDenominator) {
        LedgerRecord record = new ReleaseLedger(store).records().getLast();
        LedgerRecord.Released truth = record.indicators().stream()
                .filter(one -> one.id().equals(indicator))
                .findFirst()
                .orElseThrow();
        ReleasedLattice lattice = new ReleasedLattice(Records.ground(record), truth, isDenominator);
        try (Snapshot opened = new SnapshotStore(store).open(snapshot)) {
            opened.query(ReadRow.SQL + " where indicator_id = ?", ReadRow::of, indicator)
                    .forEach(lattice::add);
        }
        return lattice;
    }

    // That a figure is withheld for its quality protects nobody: it counts as known.
    private void add(ReadRow row) {
        int place = ground.number(row.place());
        char known = truth.states().charAt(place);
        if (row.state().equals("suppressed")) {
            isHidden.put(place, true);
        } else if (row.num() != null || known == 'W' || known == 'N') {
            isHidden.put(place, false);
        }
    }

    private long value(int place) {
        return Math.round(isDenominator ? truth.dens()[place] : truth.nums()[place]);
    }

    private String id(int place) {
        return ground.place(place).key() + " " + ground.place(place).period().grain();
    }

    private Set<String> hidden() {
        Set<String> hidden = new TreeSet<>();
        isHidden.forEach((place, is) -> {
            if (is) {
                hidden.add(id(place));
            }
        });
        return hidden;
    }

    /** Hidden places below the city whose true value is not zero and less than so many. */
    public Set<String> smallerThan(long threshold) {
        Set<String> small = new TreeSet<>();
        isHidden.forEach((place, is) -> {
            if (is && value(place) > 0 && value(place) < threshold) {
                small.add(id(place));
            }
        });
        return small;
    }

    /** The lead of a centre, who knows all its figures. */
    public Attacker lead(int centre) {
        Set<String> own = new TreeSet<>();
        isHidden.keySet().stream()
                .filter(place -> ground.place(place).level() == Level.CENTRE
                        && ground.place(place).unit().equals(String.valueOf(centre)))
                .forEach(place -> own.add(id(place)));
        return new Attacker("lead of " + centre, own);
    }

    /** What the attacker can compute of sums over centres and months. */
    public Map<String, Bounds> boundsOfSums(Attacker attacker) {
        return boundsOfSums(attacker, hidden());
    }

    /** The same if only these were hidden. */
    public Map<String, Bounds> boundsOfSums(Attacker attacker, Set<String> hidden) {
        List<Cell> cells = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        Map<String, Long> atoms = new TreeMap<>();
        for (int place : isHidden.keySet()) {
            List<String> parts = new ArrayList<>();
            for (int month : ground.months(place)) {
                for (int leaf : ground.leaves(place, month)) {
                    String atom = "atom " + leaf + " " + month;
                    parts.add(atom);
                    atoms.put(atom, value(ground.ofLeaf(leaf, Period.month(ground.month(month)))));
                }
            }
            cells.add(cell(place, hidden));
            relations.add(new Relation(id(place), parts));
        }
        atoms.forEach((atom, value) -> cells.add(Cell.absent(atom, value, 0, Safety.NONE)));
        return bounds(DisclosureProblem.of(cells, relations), hidden, attacker);
    }

    /** What the attacker can compute of people who are counted once in each unit and period. */
    public Map<String, Bounds> boundsOfPeople(Attacker attacker) {
        List<Cell> cells = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        Map<BitSet, Integer> first = new LinkedHashMap<>();
        for (int place : isHidden.keySet()) {
            cells.add(cell(place, hidden()));
            Integer same = first.putIfAbsent(extent(place), place);
            if (same != null) {
                relations.add(new Relation(id(place), List.of(id(same))));
            }
        }
        List<Inequality> inequalities = new ArrayList<>();
        first.forEach((extent, place) -> {
            inequalities.addAll(notMoreThan(place, extent, first));
            inequalities.addAll(covers(place, extent, first));
        });
        return bounds(new DisclosureProblem(cells, relations, inequalities, List.of()), hidden(), attacker);
    }

    private Cell cell(int place, Set<String> hidden) {
        return hidden.contains(id(place))
                ? Cell.hidden(id(place), value(place), floor(place, hidden), Safety.NONE)
                : Cell.shown(id(place), value(place));
    }

    private long floor(int place, Set<String> hidden) {
        return Beside.floor(
                ground, place, other -> isHidden.containsKey(other) && !hidden.contains(id(other)), value(place));
    }

    private static Map<String, Bounds> bounds(DisclosureProblem problem, Set<String> hidden, Attacker attacker) {
        return new BoundsAudit(problem, Deadline.none()).bounds(hidden, attacker);
    }

    private BitSet extent(int place) {
        BitSet extent = new BitSet();
        for (int month : ground.months(place)) {
            ground.leaves(place, month).forEach(leaf -> extent.set(leaf * ground.monthCount() + month));
        }
        return extent;
    }

    /** Who is in a part is in the whole. */
    private List<Inequality> notMoreThan(int whole, BitSet extent, Map<BitSet, Integer> all) {
        List<Inequality> found = new ArrayList<>();
        all.forEach((part, place) -> {
            BitSet outside = (BitSet) part.clone();
            outside.andNot(extent);
            if (place != whole && !part.isEmpty() && outside.isEmpty()) {
                found.add(new Inequality(new TreeMap<>(Map.of(id(whole), 1.0, id(place), -1.0)), 0.0, null));
            }
        });
        return found;
    }

    /** Who is in the whole is in one of its months, and in one of its districts or centres. */
    private List<Inequality> covers(int whole, BitSet extent, Map<BitSet, Integer> all) {
        List<Inequality> found = new ArrayList<>();
        Place one = ground.place(whole);
        List<Integer> months = all.values().stream()
                .filter(place -> ground.place(place).unit().equals(one.unit())
                        && ground.place(place).level() == one.level()
                        && ground.place(place).period().monthCount() == 1)
                .toList();
        cover(whole, extent, months, found);
        for (Level level : Level.values()) {
            List<Integer> units = all.values().stream()
                    .filter(place -> ground.place(place).level() == level
                            && extent(place).intersects(extent)
                            && ground.spanOf(place) == ground.spanOf(whole))
                    .toList();
            cover(whole, extent, units, found);
        }
        return found;
    }

    private void cover(int whole, BitSet extent, List<Integer> parts, List<Inequality> found) {
        BitSet covered = new BitSet();
        TreeMap<String, Double> coefficients = new TreeMap<>();
        parts.stream()
                .filter(part -> part != whole && extent(part).intersects(extent))
                .forEach(part -> {
                    covered.or(extent(part));
                    coefficients.put(id(part), 1.0);
                });
        BitSet left = (BitSet) extent.clone();
        left.andNot(covered);
        if (left.isEmpty() && !coefficients.isEmpty()) {
            coefficients.put(id(whole), -1.0);
            found.add(new Inequality(coefficients, 0.0, null));
        }
    }

    /** Numbers of the centres that are hidden in a month. */
    public List<Integer> hiddenCentres(String month) {
        return IntStream.range(0, ground.size())
                .filter(place -> isHidden.getOrDefault(place, false))
                .mapToObj(ground::place)
                .filter(place -> place.level() == Level.CENTRE && place.period().equals(Period.parse(month)))
                .map(place -> Integer.valueOf(place.unit()))
                .distinct()
                .toList();
    }
}
