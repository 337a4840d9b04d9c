/**
 * Which cells of a release must be hidden so that nobody can be recognised, and the proof that it suffices: cells,
 * the sums between them, what an attacker knows, exact bounds, protection. Free of SQL.
 */
package cat.impulsem.warehouse.disclosure;
