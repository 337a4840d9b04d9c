package cat.impulsem.warehouse.disclosure;

/** How a cell that must be protected fares against an attacker. */
public enum Verdict {
    /** The attacker computes the value. */
    EXACT,
    /** The attacker's bounds lie too close together, or too low. */
    TOO_NARROW,
    /** The attacker stays in doubt. */
    OK
}
