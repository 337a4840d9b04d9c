package cat.impulsem.warehouse.disclosure;

/** A cell stays recognisable even if everything that may be hidden is hidden. */
public final class UnprotectableException extends UnprovedException {
    UnprotectableException(String cell, String attacker) {
        super("cell " + cell + " cannot be protected against " + attacker
                + ": too much of what surrounds it is always shown");
    }
}
