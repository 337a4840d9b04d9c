package cat.impulsem.warehouse.disclosure;

import java.util.Objects;

/**
 * One figure of the lattice. Counts and minutes are whole numbers, and the attacker knows that they are.
 *
 * @param id its name in relations
 * @param value its true value
 * @param floor what everybody knows about it while it is hidden: 1 where zeros are shown, else 0
 * @param standing what the release does with it
 * @param safety the doubt that attackers must be left in
 * @param cost what hiding it costs in information, above zero
 */
public record Cell(String id, long value, long floor, Standing standing, Safety safety, double cost) {
    /** Floor of a cell that may be negative, such as the difference between two revisions. */
    public static final long NO_FLOOR = Long.MIN_VALUE;

    public Cell {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(safety, "safety");
        if (!(cost > 0)) throw new IllegalArgumentException("cell " + id + ": the cost of hiding must be above zero");
        if (unseen(standing) && value < floor)
            throw new IllegalArgumentException("cell " + id + ": hidden, but below the floor of hidden cells");
    }

    /** A cell that a primary rule hides. */
    public static Cell hidden(String id, long value, long floor, Safety safety) {
        return new Cell(id, value, floor, Standing.HIDDEN, safety, 1);
    }

    /** A cell that may be hidden to protect another one. */
    public static Cell hideable(String id, long value, long floor) {
        return new Cell(id, value, floor, Standing.HIDEABLE, Safety.NONE, 1);
    }

    /** A cell that is never hidden. */
    public static Cell shown(String id, long value) {
        return new Cell(id, value, 0, Standing.SHOWN, Safety.NONE, 1);
    }

    /** A cell that no display holds. */
    public static Cell absent(String id, long value, long floor, Safety safety) {
        return new Cell(id, value, floor, Standing.ABSENT, safety, 1);
    }

    /** The same cell at another cost. */
    public Cell costing(double other) {
        return new Cell(id, value, floor, standing, safety, other);
    }

    boolean unseen() {
        return unseen(standing);
    }

    /** A value below the floor stays shown: hiding it would make what everybody knows about hidden cells untrue. */
    boolean mayHide() {
        return standing == Standing.HIDEABLE && value >= floor;
    }

    double lowest() {
        return floor == NO_FLOOR ? Double.NEGATIVE_INFINITY : floor;
    }

    private static boolean unseen(Standing standing) {
        return standing == Standing.HIDDEN || standing == Standing.ABSENT;
    }
}
