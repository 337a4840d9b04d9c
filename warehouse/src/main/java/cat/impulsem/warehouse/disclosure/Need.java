package cat.impulsem.warehouse.disclosure;

/**
 * One proof that must exist: a cell, the attacker, and what is left of the cell's value when the attacker has taken off
 * what he knows to be in it.
 */
record Need(int cell, int attacker, long rest, Safety safety) {

    boolean met(Reach reach) {
        return missingUp(reach) <= 0;
    }

    /** How far up the cell must be able to move, given how far down it can. */
    long missingUp(Reach reach) {
        long forUpper = safety.upper() - rest - reach.up();
        long forWidth = safety.width() - reach.down() - reach.up();
        return Math.max(forUpper, forWidth);
    }
}
