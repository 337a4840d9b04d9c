package cat.impulsem.warehouse.seal;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How another table differs from the true one: the atoms that differ, and by how much. */
final class Shift {
    private static final long BASE = 1L << 32;
    private final TreeMap<Long, Long> moves = new TreeMap<>();

    void add(int base, int atom, long by) {
        moves.merge(base * BASE + atom, by, Long::sum);
        moves.remove(base * BASE + atom, 0L);
    }

    long of(int base, int atom) {
        return moves.getOrDefault(base * BASE + atom, 0L);
    }

    boolean isEmpty() {
        return moves.isEmpty();
    }

    Shift copy() {
        Shift copy = new Shift();
        copy.moves.putAll(moves);
        return copy;
    }

    void become(Shift other) {
        moves.clear();
        moves.putAll(other.moves);
    }

    Shift reversed() {
        Shift reversed = new Shift();
        moves.forEach((key, by) -> reversed.moves.put(key, -by));
        return reversed;
    }

    /** Goes through the moves in a fixed order. */
    void forEach(Move move) {
        for (Map.Entry<Long, Long> one : moves.entrySet()) {
            move.accept((int) (one.getKey() / BASE), (int) (one.getKey() % BASE), one.getValue());
        }
    }

    /** Sees one move. */
    @FunctionalInterface
    interface Move {
        void accept(int base, int atom, long by);
    }

    /** How far the figure of a need moves. */
    long reach(Need need, Cube cube) {
        return sum(cube, need.base(), need.place()) - (need.less() < 0 ? 0 : sum(cube, need.less(), need.place()));
    }

    private long sum(Cube cube, int base, int place) {
        return Arrays.stream(cube.base(base).grid().atomsOf()[place])
                .mapToLong(atom -> of(base, atom))
                .sum();
    }
}
