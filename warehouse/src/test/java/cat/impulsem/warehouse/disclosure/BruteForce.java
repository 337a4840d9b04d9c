package cat.impulsem.warehouse.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * The slow second opinion: goes through every table of two districts with two centres and two categories that has the
 * shown city total, and keeps those that agree with everything shown.
 */
final class BruteForce {
    static final List<String> LEAVES =
            List.of("c00|k0", "c00|k1", "c01|k0", "c01|k1", "c10|k0", "c10|k1", "c11|k0", "c11|k1");
    static final List<Relation> RELATIONS = List.of(
            new Relation("d0|k0", List.of("c00|k0", "c01|k0")),
            new Relation("d0|k1", List.of("c00|k1", "c01|k1")),
            new Relation("d1|k0", List.of("c10|k0", "c11|k0")),
            new Relation("d1|k1", List.of("c10|k1", "c11|k1")),
            new Relation("city|k0", List.of("d0|k0", "d1|k0")),
            new Relation("city|k1", List.of("d0|k1", "d1|k1")),
            new Relation("c00|T", List.of("c00|k0", "c00|k1")),
            new Relation("c01|T", List.of("c01|k0", "c01|k1")),
            new Relation("c10|T", List.of("c10|k0", "c10|k1")),
            new Relation("c11|T", List.of("c11|k0", "c11|k1")),
            new Relation("d0|T", List.of("d0|k0", "d0|k1")),
            new Relation("d1|T", List.of("d1|k0", "d1|k1")),
            new Relation("city|T", List.of("city|k0", "city|k1")));

    private final Map<String, Long> truth;
    private final Set<String> unknown;
    private final long floor;
    private final Map<String, Bounds> bounds = new TreeMap<>();

    private BruteForce(Map<String, Long> truth, Set<String> unknown, long floor) {
        this.truth = truth;
        this.unknown = unknown;
        this.floor = floor;
    }

    /** All 21 figures from the eight finest ones. */
    static Map<String, Long> table(ToLongFunction<String> leaf) {
        Map<String, Long> table = new HashMap<>();
        LEAVES.forEach(id -> table.put(id, leaf.applyAsLong(id)));
        for (Relation relation : RELATIONS)
            table.put(
                    relation.total(),
                    relation.children().stream().mapToLong(table::get).sum());
        return table;
    }

    static Map<String, Bounds> bounds(Map<String, Long> truth, Set<String> unknown, long floor) {
        BruteForce search = new BruteForce(truth, unknown, floor);
        search.place(0, truth.get("city|T"), new HashMap<>());
        return search.bounds;
    }

    private void place(int leaf, long left, Map<String, Long> chosen) {
        if (leaf == LEAVES.size()) {
            if (left == 0) judge(table(chosen::get));
            return;
        }
        String id = LEAVES.get(leaf);
        long from = unknown.contains(id) ? floor : truth.get(id);
        long to = unknown.contains(id) ? left : Math.min(left, truth.get(id));
        for (long value = from; value <= to; value++) {
            chosen.put(id, value);
            place(leaf + 1, left - value, chosen);
        }
    }

    private void judge(Map<String, Long> table) {
        for (Map.Entry<String, Long> figure : table.entrySet())
            if (!possible(figure.getKey(), figure.getValue())) return;
        for (String id : unknown) bounds.merge(id, new Bounds(table.get(id), table.get(id)), BruteForce::wider);
    }

    private boolean possible(String id, long value) {
        return unknown.contains(id) ? value >= floor : value == truth.get(id);
    }

    private static Bounds wider(Bounds one, Bounds other) {
        return new Bounds(Math.min(one.lower(), other.lower()), Math.max(one.upper(), other.upper()));
    }
}
