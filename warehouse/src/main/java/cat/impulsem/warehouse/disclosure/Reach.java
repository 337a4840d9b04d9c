package cat.impulsem.warehouse.disclosure;

/** How far above and below its true value a cell provably can lie for an attacker. */
record Reach(long up, long down) {}
